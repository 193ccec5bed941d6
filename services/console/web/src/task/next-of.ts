import type { ApprovalStandingShown, DossierSummary } from '@nhipcau/contracts';
import type { Speech } from '../language/language.ts';

/** Whom the dossier waits for now, in one sentence; where several levels decide, with the level. */
export function nextOf(
  { say, word }: Speech,
  { standing, waitingFor }: Pick<DossierSummary, 'standing' | 'waitingFor'>,
  approval?: ApprovalStandingShown,
): string {
  if (standing === 'closed') return say('receipt.closed');
  const [first] = waitingFor;
  if (first === undefined) return say('receipt.moving');
  const same = waitingFor.filter(({ task }) => task === first.task);
  const units = [...new Set(same.map(({ unit }) => unit.name))].join(', ');
  const task = word('task', first.task).toLowerCase();
  if (first.task !== 'decide' || approval === undefined || approval.levels < 2)
    return say('receipt.waiting', { units, task });
  return say('receipt.waitingLevel', { units, task, n: approval.level, all: approval.levels });
}
