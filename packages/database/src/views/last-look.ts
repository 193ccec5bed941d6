import type { PersonsDatabase } from '../connection/database.ts';

/** How far a person had read a dossier, and when. */
export interface Look {
  readonly seq: number;
  readonly atMs: number;
}

const LOOKED = {
  name: 'last_look_read',
  text: 'select seq, at_ms as "atMs" from last_look where person_id = $1 and dossier_id = $2',
};

/** Never back, and never beyond what has happened: two windows of one person may tell in any order. */
const MARK = {
  name: 'last_look_mark',
  text: `insert into last_look (person_id, dossier_id, seq, at_ms)
    select $1, d.id, least($3, d.seq), greatest(real_now_ms() + c.offset_ms, d.at_ms) from dossier d, clock c where d.id = $2
    on conflict (person_id, dossier_id) do update
      set seq = greatest(last_look.seq, excluded.seq), at_ms = greatest(last_look.at_ms, excluded.at_ms)
    returning seq, at_ms as "atMs"`,
};

type LookRow = Look & Record<string, unknown>;

/** Undefined where the person has never looked. */
export async function readLook(db: PersonsDatabase, dossierId: string): Promise<Look | undefined> {
  const [row] = await db.query<LookRow>(LOOKED, [db.person, dossierId]);
  return row;
}

/** Undefined where there is no such dossier. */
export async function markLook(db: PersonsDatabase, dossierId: string, seq: number): Promise<Look | undefined> {
  const [row] = await db.query<LookRow>(MARK, [db.person, dossierId, seq]);
  return row;
}
