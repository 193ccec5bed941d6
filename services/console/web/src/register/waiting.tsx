import type { DossierSummary } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { Due } from '../inbox/due.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

/** Who is waited for; of several, the one that is due first and how many beside. */
export function Waiting({
  dossier,
}: {
  dossier: Pick<DossierSummary, 'waitingFor' | 'standing' | 'stage' | 'decided' | 'changedAt'>;
}): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { stage, decided } = dossier;
  // That it is closed stands where its stage would: here, how it ended and when.
  if (dossier.standing === 'closed')
    return (
      <>
        {decided !== undefined && <span>{word(`outcome.${stage}` as 'outcome.proposal', decided as 'accepted')}</span>}
        <time className="quiet" dateTime={dossier.changedAt}>
          {instantText(speech, dossier.changedAt, 'day')}
        </time>
      </>
    );
  const [first, ...others] = dossier.waitingFor.toSorted((one, two) =>
    (one.dueAt ?? '9').localeCompare(two.dueAt ?? '9'),
  );
  if (first === undefined)
    return (
      <span className="quiet">{dossier.standing === 'draft' ? say('register.draft') : say('register.moving')}</span>
    );
  return (
    <>
      <span>
        {first.unit.name}
        {others.length > 0 && ` ${say('register.others', { n: others.length })}`}
      </span>
      <Due dueAt={first.dueAt} compact />
    </>
  );
}
