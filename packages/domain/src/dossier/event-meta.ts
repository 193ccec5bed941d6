import type { InstantMs, PersonId } from '../vocabulary.ts';

/** What the envelope of an event says that the fold needs. */
export interface EventMeta {
  readonly dossierId: string;
  readonly at: InstantMs;
  readonly actor: PersonId;
  /** For whom, where another's office is acted by. */
  readonly principal?: PersonId;
}

/** Whoever an event makes a hand of: who acted, and for whom. Standing in takes nobody out of what they answer for. */
export function personsOf({ actor, principal }: EventMeta): readonly PersonId[] {
  return principal === undefined || principal === actor ? [actor] : [actor, principal];
}

/** Whose a thing is that was taken or given in an act: the principal's, so that their return takes it back. */
export function holderOf({ actor, principal }: EventMeta): PersonId {
  return principal ?? actor;
}

/** The principal where it is not the actor: a member that states of acts for oneself do not have. */
export function forWhom({ actor, principal }: EventMeta): { readonly for?: PersonId } {
  return principal === undefined || principal === actor ? {} : { for: principal };
}
