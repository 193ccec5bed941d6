import type { Context } from '../dossier/decision.ts';
import { opening } from '../dossier/opening.ts';
import type { TaskOpening } from '../dossier/task.ts';

/** One `opine` a consulted unit. */
export function openConsultation(context: Context): TaskOpening[] {
  const consulted = context.state.consultation?.consulted ?? [];
  return opening(
    context,
    consulted.map(({ unit, mustSpeak }) => ({ kind: 'opine', unit, role: 'officer', mustSpeak })),
  );
}
