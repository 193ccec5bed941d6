import { setTimeout as pause } from 'node:timers/promises';
import { instantText } from '@nhipcau/acts/instant-text';
import type { AnyRefusal } from '@nhipcau/contracts';
import { type ClockReading, dueDossiers, readClock, stepClock, unsettledDossiers } from '@nhipcau/database';
import type { AdministrationHouse } from './administration-house.ts';

/** How long the woken dossiers of one stop may take until the workflow has done with them. */
const SETTLE_WITHIN_MS = 15_000;
/** A caller's patience: what is left of the way is asked for again. */
const WALK_WITHIN_MS = 25_000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 100;
const MOST_DOSSIERS = 10_000;

export interface Walked {
  readonly before: ClockReading;
  readonly after: ClockReading;
  readonly reached: boolean;
  readonly stops: readonly { readonly atMs: number; readonly dossiers: readonly string[] }[];
}

/** Waits until no dossier has anything left to do at the present instant. */
async function settled({ db, relay }: AdministrationHouse): Promise<readonly string[]> {
  const until = performance.now() + SETTLE_WITHIN_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const { nowMs } = await readClock(db);
    const left = await unsettledDossiers(db, nowMs, 20);
    if (left.length === 0 || performance.now() > until) return left;
    relay.ping();
    await pause(pauseMs);
  }
}

function unsettled(dossiers: readonly string[]): { readonly refusals: readonly AnyRefusal[] } {
  return { refusals: [{ code: 'clock-not-settled', with: { dossiers } }] };
}

/**
 * Steps the clock forward, stopping at each instant at which an open dossier is next due: it is woken there, and the clock goes on
 * when the workflow has done with it, so that what would have happened one by one does.
 *
 * @param toMs where to go at most, in milliseconds; never beyond today
 * @param mostStops after this many stops the walk ends, wherever it is
 */
export async function walkClock(
  house: AdministrationHouse,
  toMs: number,
  mostStops: number,
): Promise<Walked | { readonly refusals: readonly AnyRefusal[] }> {
  const { db, relay } = house;
  const before = await readClock(db);
  if (!before.movable) return { refusals: [{ code: 'local-mode-only' }] };
  if (toMs < before.nowMs) {
    return { refusals: [{ code: 'clock-runs-forward', at: '/to', with: { now: instantText(before.nowMs) } }] };
  }
  const startedMs = performance.now();
  const stops: { atMs: number; dossiers: readonly string[] }[] = [];
  for (;;) {
    const left = await settled(house);
    if (left.length > 0) return unsettled(left);
    const now = await readClock(db);
    const reached = now.nowMs >= toMs;
    // Caught up with today, the clock cannot go further: it runs by itself.
    const atToday = now.offsetMs === 0;
    const outOfPatience = stops.length > 0 && performance.now() - startedMs > WALK_WITHIN_MS;
    if (reached || atToday || stops.length >= mostStops || outOfPatience) return { before, after: now, reached, stops };
    const stopMs = now.nextAtMs !== null && now.nextAtMs <= toMs ? now.nextAtMs : toMs;
    const dossiers = await dueDossiers(db, stopMs, MOST_DOSSIERS);
    await stepClock(db, stopMs);
    if (dossiers.length > 0) stops.push({ atMs: stopMs, dossiers });
    relay.ping();
  }
}
