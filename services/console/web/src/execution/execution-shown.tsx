import type { ExecutionStandingShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

type File = NonNullable<ExecutionStandingShown['milestones'][number]['files']>[number];

const PICTURES = /^image\/(jpeg|png|webp|gif|avif)$/;

/** What was photographed is seen, what was written is taken away to be read. */
function Files({ dossier, files }: { dossier: string; files: readonly File[] }): ReactNode {
  const { say } = useSpeech();
  return (
    <ul className="milestone-files">
      {files.map(({ sha256, name, mediaType, bytes }) => {
        const address = `/api/dossiers/${dossier}/milestones/files/${sha256}`;
        const called = name ?? say('milestone.file');
        return (
          <li key={sha256}>
            <a href={address} download>
              {PICTURES.test(mediaType) && <img src={address} alt="" loading="lazy" />}
              <bdi>{called}</bdi>
            </a>{' '}
            <span className="quiet">{say('part.size', { n: Math.ceil(bytes / 1024) })}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What was carried out so far, in the order in which it was written down. */
export function ExecutionShown(props: { dossier: string; standing: ExecutionStandingShown }): ReactNode {
  const { dossier, standing } = props;
  const speech = useSpeech();
  const { say } = speech;
  const entries = [
    ...standing.milestones.map((one) => ({ ...one, kind: 'milestone' as const })),
    ...standing.notes.map((one) => ({ ...one, kind: 'note' as const, files: undefined })),
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
            {entry.files !== undefined && <Files dossier={dossier} files={entry.files} />}
          </li>
        ))}
      </ol>
      {standing.summary !== undefined && <p className="written">{standing.summary}</p>}
    </>
  );
}
