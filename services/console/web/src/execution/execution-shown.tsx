import type { ExecutionStandingShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

export function ExecutionShown({ standing }: { standing: ExecutionStandingShown }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const entries = [
    ...standing.milestones.map((one) => ({ ...one, kind: 'milestone' as const })),
    ...standing.notes.map((one) => ({ ...one, kind: 'note' as const })),
  ].toSorted((one, two) => one.at.localeCompare(two.at));
  if (standing.startedAt === undefined && entries.length === 0 && !standing.suspended)
    return <p className="quiet">{say('execution.none')}</p>;
  return (
    <>
      {standing.startedAt !== undefined && (
        <p>{say('execution.started', { at: instantText(speech, standing.startedAt) })}</p>
      )}
      {standing.suspended && <p className="problem">{say('execution.suspended')}</p>}
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.at} ${entry.text}`} data-kind={entry.kind}>
            <p className="written">
              <b>{say(`execution.${entry.kind}`)}</b> {entry.text}
            </p>
            <p className="row-facts">
              <time dateTime={entry.at}>{instantText(speech, entry.at)}</time>
              <span>{entry.by.name}</span>
            </p>
          </li>
        ))}
      </ol>
      {standing.summary !== undefined && <p className="written">{standing.summary}</p>}
    </>
  );
}
