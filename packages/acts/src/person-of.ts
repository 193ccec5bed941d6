import type { StandingIn } from '@nhipcau/database';
import type { Person } from '@nhipcau/rights';

/** A person as the guard knows them: their posts of the day, own and lent, and with whom they are one. */
export function personOf(id: string, { appointments, tied, openings = [] }: StandingIn, service = false): Person {
  return { id, appointments, tied, ...(openings.length === 0 ? {} : { openings }), ...(service ? { service } : {}) };
}
