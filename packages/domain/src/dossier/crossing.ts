import type { Destination, Outcome, Stage } from '../vocabulary.ts';

/** A crossing as the record keeps it: the event's number and hash tie it to what Temporal tells of the same. */
export interface Crossing {
  readonly stage: Stage;
  readonly round: number;
  readonly outcome: Outcome;
  readonly to: Destination;
  readonly seq: number;
  readonly hash: string;
}
