import type { DossierState } from '@nhipcau/domain/dossier/state';
import { onTask } from './acts.ts';
import type { TestDossier } from './dossier.ts';

/** Given by name to whoever stands in for the absent officer, claimed in that office, and answered in it. */
export async function opineLent(dossier: TestDossier, unit: string): Promise<DossierState> {
  const { task, documentHash } = await onTask(dossier, 'opine', unit);
  const officer = `officer@${unit}`;
  const lent = { by: 'stand-in-1', principal: officer } as const;
  await dossier.act({ name: 'claim', by: officer, task });
  await dossier.act({
    name: 'assign',
    by: `head@${unit}`,
    task,
    to: lent.by,
    for: officer,
    reason: 'Người phụ trách đi vắng',
  });
  await dossier.act({ name: 'release', ...lent, task });
  await dossier.act({ name: 'claim', ...lent, task });
  return dossier.act({ name: 'opine', ...lent, task, documentHash, opinion: 'agree', text: '', preparedBy: 'clerk-1' });
}

/** A seat is answered by whoever stands in for its officer. */
export async function decideLent(dossier: TestDossier): Promise<DossierState> {
  const { task, documentHash } = await onTask(dossier, 'decide');
  const lent = { by: 'stand-in-2', principal: 'approver-1' } as const;
  return dossier.act({
    name: 'decide',
    ...lent,
    task,
    documentHash,
    verdict: 'return',
    reasons: 'Lý do',
    objections: [],
  });
}
