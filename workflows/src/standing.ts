import type { Crossing } from '@nhipcau/domain/dossier/crossing';
import type { Destination, Outcome, Rung, Stage } from '@nhipcau/domain/vocabulary';
import type { StageRoutes } from './routes.ts';

/** One round of one stage of one dossier. With its outcome it is the key by which the record and Temporal's history agree. */
export interface RoundRef {
  readonly dossierId: string;
  readonly stage: Stage;
  readonly round: number;
}

/** Where each outcome leads. An outcome that is missing may not cross yet: something outside has to be done first. */
export type Ways = Readonly<Partial<Record<Outcome, Destination>>>;

/** Cross out of the named round when it is decided. */
export interface CrossRequest extends RoundRef {
  readonly routes: Ways;
}

/**
 * Say where the dossier stands, in the first reading of a run. The run does not know yet which routes the dossier pinned: where
 * they are among these, the round that is found decided is crossed in the same transaction.
 */
export interface ReadRequest {
  readonly dossierId: string;
  readonly stage: null;
  readonly round: null;
  readonly routes: Readonly<Record<string, StageRoutes>>;
}

export type AdvanceRequest = CrossRequest | ReadRequest;

export interface ClimbRequest extends RoundRef {
  readonly rung: Rung;
}

export interface PlannedRung {
  readonly rung: Rung;
  /** From the moment of the answer; zero or less when it is due already. Never an instant: rules own the clock. */
  readonly inMs: number;
}

/** Where the record says that the dossier stands. Temporal keeps each one in its history, so nothing personal may be added. */
export interface Standing {
  /** The crossing out of the round that was asked about, or the last one when none was; null before the first. */
  readonly crossing: Crossing | null;
  readonly stage: Stage;
  readonly round: number;
  /** The outcome of the round, decided by a person's act and not crossed yet. */
  readonly decided: Outcome | null;
  readonly closed: boolean;
  /** Name and version of the routes that the dossier pinned. */
  readonly routes: string;
  /** The rungs still ahead, the next one first. */
  readonly plan: readonly PlannedRung[];
  /** Letters of this round have left the house. */
  readonly asked: boolean;
  /** Somebody holds a letter that was not called back. */
  readonly lettersOut: boolean;
  /** The highest wake that this answer takes into account. */
  readonly seen: number;
}

/** What left the house, and the wake that its transaction took for seen: the workflow has yet to look at it. */
export interface Sent {
  readonly letters: number;
  readonly seen: number;
}

/** Local activities that every stage shares: both run under the dossier's lock, in one transaction each, and may be repeated. */
export interface CrossingActivities {
  advance(request: AdvanceRequest): Promise<Standing>;
  /** Does what the rules put at this rung, if it is due by the clock, and says what is next. */
  climb(request: ClimbRequest): Promise<Standing>;
}
