import type { MandateShown } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { scopeText } from '../standing/scope-fields.tsx';
import { Kept } from './kept.tsx';
import { usePages } from './use-pages.ts';

function One({ of, end }: { of: MandateShown; end(): void }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <li className="paper" data-ended={of.endedOn !== undefined}>
      <h3>
        {of.auditor.name ?? of.auditor.id}{' '}
        {of.endedOn !== undefined && (
          <em className="mark late">{say('mandate.ended', { day: dayText(speech, of.endedOn) })}</em>
        )}
      </h3>
      <p>{of.citation}</p>
      <p className="row-facts">
        <span>{say('leave.days', { from: dayText(speech, of.from), to: dayText(speech, of.to) })}</span>
        <span>{scopeText(speech, of)}</span>
      </p>
      {of.endedOn === undefined && (
        <button type="button" className="link" onClick={end}>
          {say('mandate.end')}
        </button>
      )}
    </li>
  );
}

/** What auditors may look into, and by which decision. */
export function Mandates(): ReactNode {
  const { say } = useSpeech();
  return (
    <Kept
      pages={usePages('listMandates')}
      hint={
        <p className="hint">
          {say('mandate.hint')}{' '}
          <Link to="/keeping/$part" params={{ part: 'accounts' }}>
            {say('mandate.where')}
          </Link>
        </p>
      }
      one={(of, end) => <One key={of.id} of={of} end={end} />}
      ending={({ id, auditor }, { close, said }) => (
        <ReasonSheet
          act="endMandate"
          title={say('mandate.end')}
          effect={say('mandate.endEffect', { name: auditor.name ?? auditor.id })}
          label={say('mandate.endDo')}
          partsWith={(reason) => ({ params: { mandate: id }, body: { reason } })}
          onClose={close}
          done={() => said(say('mandate.endDone', { name: auditor.name ?? auditor.id }))}
        />
      )}
    />
  );
}
