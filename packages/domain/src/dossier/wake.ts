import type { InstantMs } from '../vocabulary.ts';
import type { Rules } from './decision.ts';
import type { DomainEvent } from './events.ts';
import { nextInstant } from './ladder.ts';
import type { DossierState } from './state.ts';

/**
 * Whether a person's act must wake the workflow: it decided the round or moved the dossier's next instant. A draft has no run yet:
 * the first presentation starts it, or the withdrawal that only the worker can carry to the end.
 *
 * @param next the dossier's next instants before and after, where the caller has counted them already
 */
export function raisesWake(
  before: DossierState | null,
  after: DossierState,
  events: readonly DomainEvent[],
  rules: Rules,
  next?: { readonly before: InstantMs | null; readonly after: InstantMs | null },
): boolean {
  if (after.standing === 'closed') return false;
  if (events.some((event) => event.type === 'RoundDecided')) return true;
  if (after.standing === 'draft') return false;
  if (before === null || before.standing === 'draft') return true;
  if (next !== undefined) return next.before !== next.after;
  return nextInstant(before, rules) !== nextInstant(after, rules);
}
