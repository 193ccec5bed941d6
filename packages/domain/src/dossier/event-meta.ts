import type { InstantMs, PersonId } from '../vocabulary.ts';

/** What the envelope of an event says that the fold needs. */
export interface EventMeta {
  readonly dossierId: string;
  readonly at: InstantMs;
  readonly actor: PersonId;
}
