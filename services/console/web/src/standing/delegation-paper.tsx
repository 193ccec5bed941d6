import type { DelegationShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { scopeText } from './scope-fields.tsx';

/** One delegation as it stands in the register: number, who to whom, when, for what, how signed. */
export function DelegationPaper({ of, children }: { of: DelegationShown; children?: ReactNode }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { restsOn } = of;
  const [from, to] = [dayText(speech, of.from), dayText(speech, of.to)];
  return (
    <li className="paper" data-ended={of.revokedOn !== undefined || restsOn?.endedOn !== undefined}>
      <h3>
        {say('paper.number', { number: of.number })}{' '}
        {of.revokedOn !== undefined && <em className="mark late">{say('paper.revoked')}</em>}
        {of.revokedOn === undefined && restsOn?.endedOn !== undefined && (
          <em className="mark late">{say('paper.idle')}</em>
        )}
      </h3>
      <p>
        {of.grantor.name ?? of.grantor.id} <span aria-hidden="true">→</span>
        <span className="hidden-text">{say('paper.to')}</span> <b>{of.holder.name ?? of.holder.id}</b>
      </p>
      <p className="row-facts">
        <span>{say('leave.days', { from, to })}</span>
        <span>{scopeText(speech, of)}</span>
        <span>
          {of.form} {word('signing-form', of.form)}
        </span>
        <span>{of.passesOn ? say('paper.passesOn') : say('paper.staysHere')}</span>
        {of.citation !== undefined && <span>{of.citation}</span>}
      </p>
      {restsOn !== undefined && (
        <p className={restsOn.endedOn === undefined ? 'quiet' : 'grave'}>
          {restsOn.endedOn === undefined
            ? say('delegate.under', { number: restsOn.number ?? '–' })
            : say('paper.idleWhy', { number: restsOn.number ?? '–', day: dayText(speech, restsOn.endedOn) })}
        </p>
      )}
      {of.revokedOn !== undefined && (
        <p className="quiet">
          {say('paper.revokedOn', {
            day: dayText(speech, of.revokedOn),
            name: of.revokedBy?.name ?? of.revokedBy?.id ?? '–',
            reason: of.revocationReason ?? '–',
          })}
        </p>
      )}
      {children}
    </li>
  );
}
