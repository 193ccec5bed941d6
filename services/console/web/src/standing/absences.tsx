import type { AbsenceShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { Outcome } from './outcome.tsx';
import { scopeText } from './scope-fields.tsx';

/** The days of an absence and who stands in, each for what. */
export function AbsenceFacts({ of }: { of: AbsenceShown }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <>
      <p>
        {of.from === of.to
          ? dayText(speech, of.from, 'long')
          : say('leave.days', { from: dayText(speech, of.from), to: dayText(speech, of.to) })}
      </p>
      {of.standIns.length === 0 && <p className="grave">{say('leave.noStandIn')}</p>}
      <ul className="named">
        {of.standIns.map((one) => (
          <li key={one.id}>
            <b>{one.person.name ?? one.person.id}</b>{' '}
            <span className="quiet">
              {scopeText(speech, one)} · {one.form} {speech.word('signing-form', one.form)}
            </span>
          </li>
        ))}
      </ul>
      {of.reason !== undefined && (
        <p className="quiet">{say('leave.setBy', { name: of.setBy.name ?? of.setBy.id, reason: of.reason })}</p>
      )}
    </>
  );
}

/** A leave of one's own that runs or is to come, and the way back from it. */
export function OwnAbsence({ of, on, ended }: { of: AbsenceShown; on: string; ended(): void }): ReactNode {
  const { say } = useSpeech();
  const end = useAct('endAbsence');
  const runs = of.from <= on;
  return (
    <section className="paper" data-runs={runs}>
      <h3>{runs ? say('leave.running') : say('leave.coming')}</h3>
      <AbsenceFacts of={of} />
      <Outcome of={end} />
      <button
        type="button"
        className={runs ? 'button primary' : 'button'}
        disabled={end.attempt.state === 'under-way'}
        onClick={() =>
          void end.perform({ params: { absence: of.id }, body: {} }).then((reply) => reply !== undefined && ended())
        }
      >
        {runs ? say('leave.back') : say('leave.cancel')}
      </button>
      {runs && <p className="hint">{say('leave.backEffect')}</p>}
    </section>
  );
}
