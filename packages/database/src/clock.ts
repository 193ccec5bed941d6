import type { Database } from './connection/database.ts';

export interface ClockReading {
  /** Business time, milliseconds since the epoch. */
  readonly nowMs: number;
  /** Business time less real time; never positive. */
  readonly offsetMs: number;
  readonly movable: boolean;
  /** The next due instant of any open dossier, whether past or to come. */
  readonly nextAtMs: number | null;
}

const READ = {
  name: 'clock',
  text: `select real_now_ms() + offset_ms as "nowMs", offset_ms as "offsetMs", movable,
    next_instant_ms() as "nextAtMs" from clock`,
};
const DUE = {
  name: 'due_dossiers',
  text: 'select id from due_dossiers($1, $2) id',
};

export async function readClock(db: Database): Promise<ClockReading> {
  const [reading] = await db.query<ClockReading & Record<string, unknown>>(READ);
  if (reading === undefined) throw new Error('the clock has no row');
  return reading;
}

/** Dossiers whose next instant lies at or before one. */
export async function dueDossiers(db: Database, atMs: number, limit: number): Promise<readonly string[]> {
  return (await db.query<{ id: string }>(DUE, [atMs, limit])).map((row) => row.id);
}

/**
 * Moves the business clock forward, never beyond real time, and wakes every dossier that is due then. Answers the business time.
 *
 * @throws with SQLSTATE NC006 where the clock of this instance may not be moved
 */
export async function stepClock(db: Database, toMs: number): Promise<number> {
  const [row] = await db.query<{ now: number }>({ name: 'step_clock', text: 'select step_clock($1) as now' }, [toMs]);
  return row?.now ?? toMs;
}

/** Wakes a dossier's workflow although nobody acted; false where it is not open. */
export async function raiseWake(db: Database, dossierId: string): Promise<boolean> {
  const [row] = await db.query<{ raised: boolean | null }>(
    { name: 'raise_wake', text: 'select raise_wake($1) as raised' },
    [dossierId],
  );
  return row?.raised === true;
}

/** Number of the newest wake that was raised for a dossier's workflow; undefined where there is no such dossier. */
export async function wakeOf(db: Database, dossierId: string): Promise<number | undefined> {
  const [row] = await db.query<{ wake: number | null }>({ name: 'wake_of', text: 'select wake_of($1) as wake' }, [
    dossierId,
  ]);
  return row?.wake ?? undefined;
}
