import type { Outcome, PersonId, Stage } from '../vocabulary.ts';
import type { TaskClosing, TaskOpening } from './task.ts';

/** Tasks that an event opens and closes; folded the same way for every type. */
export interface TaskEffects {
  readonly opens?: readonly TaskOpening[];
  readonly closes?: readonly TaskClosing[];
  /** Who drafted the answer that the actor sent as their own, where somebody did. */
  readonly preparedBy?: PersonId;
}

/** Whoever drafted a text has a hand in it, though another signed. */
export function preparersOf({ preparedBy }: Pick<TaskEffects, 'preparedBy'>): readonly PersonId[] {
  return preparedBy === undefined ? [] : [preparedBy];
}

export interface StageRound {
  readonly stage: Stage;
  readonly round: number;
  readonly outcome: Outcome;
}
