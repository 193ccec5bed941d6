import type { Context } from '../dossier/decision.ts';
import { opening } from '../dossier/opening.ts';
import type { TaskOpening } from '../dossier/task.ts';

/** One `decide` a seat of the level. */
export function openLevel(context: Context, level: number): TaskOpening[] {
  const seats = context.rules.policy.levels[level]?.seats ?? [];
  return opening(
    context,
    seats.map(({ seat, unit, role }) => ({ kind: 'decide', unit, role, seat })),
  );
}
