import type { Outcome, Stage } from '../vocabulary.ts';
import type { TaskClosing, TaskOpening } from './task.ts';

/** Tasks that an event opens and closes; folded the same way for every type. */
export interface TaskEffects {
  readonly opens?: readonly TaskOpening[];
  readonly closes?: readonly TaskClosing[];
}

export interface StageRound {
  readonly stage: Stage;
  readonly round: number;
  readonly outcome: Outcome;
}
