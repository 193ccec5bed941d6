import type { Database } from '../connection/database.ts';

const STAMP = {
  name: 'standing_stamp',
  text: `select e.no || ' ' || business_day(real_now_ms() + c.offset_ms) as stamp from account_epoch e, clock c`,
};

/**
 * Changes whenever anybody's posts may have: with every absence, delegation, appointment, mandate and opening that is set, changed or
 * ended, and with every business day, on which what was dated begins and ends.
 */
export async function standingStamp(db: Database): Promise<string> {
  return (await db.query<{ stamp: string }>(STAMP))[0]?.stamp ?? '';
}
