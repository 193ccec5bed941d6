import type { MandateShown } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { scopeText } from '../standing/scope-fields.tsx';
import { Listed } from './listed.tsx';
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
  const [ending, end] = useState<MandateShown>();
  const { list, items } = usePages('listMandates');
  return (
    <>
      <p className="hint">{say('mandate.hint')}</p>
      <Listed list={list} empty={items.length === 0}>
        {items.map((one) => (
          <One key={one.id} of={one} end={() => end(one)} />
        ))}
      </Listed>
      {ending !== undefined && (
        <ReasonSheet
          act="endMandate"
          title={say('mandate.end')}
          effect={say('mandate.endEffect', { name: ending.auditor.name ?? ending.auditor.id })}
          label={say('mandate.endDo')}
          partsWith={(reason) => ({ params: { mandate: ending.id }, body: { reason } })}
          onClose={() => end(undefined)}
        />
      )}
    </>
  );
}
