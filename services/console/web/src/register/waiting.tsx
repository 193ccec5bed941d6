import type { DossierSummary } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { Due } from '../inbox/due.tsx';
import { useSpeech } from '../language/language.ts';

/** Who is waited for; of several, the one that is due first and how many beside. */
export function Waiting({
  dossier,
}: {
  dossier: Pick<DossierSummary, 'waitingFor' | 'standing' | 'decided'>;
}): ReactNode {
  const { say } = useSpeech();
  if (dossier.standing === 'closed') return <span className="quiet">{say('register.closed')}</span>;
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
