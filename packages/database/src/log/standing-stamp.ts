import type { Database, PersonsDatabase } from '../connection/database.ts';

const STAMP = {
  name: 'standing_stamp',
  text: `select e.no || ' ' || business_day(real_now_ms() + c.offset_ms) || ' ' || coalesce(next_opening_end(), 0) as stamp
    from account_epoch e, clock c`,
};
const TOLD = { name: 'openings_told', text: 'select openings_told() as told' };

/**
 * Changes whenever anybody's posts may have: with every absence, delegation, appointment, mandate and opening that is set, changed or
 * ended, with every business day, on which what was dated begins and ends, and with every instant at which an opening is over.
 */
export async function standingStamp(db: Database): Promise<string> {
  return (await db.query<{ stamp: string }>(STAMP))[0]?.stamp ?? '';
}

/** Which emergency openings wait or are open of those that the reader is told of: to be compared, not to be shown. */
export async function openingsTold(db: PersonsDatabase): Promise<string> {
  return (await db.query<{ told: string }>(TOLD))[0]?.told ?? '';
}
