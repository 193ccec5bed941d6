import type { listDossiers, QueryOf } from '@nhipcau/contracts';
import { calendarInForce, type DossierQuery } from '@nhipcau/database';
import { workingDaysOf } from '@nhipcau/domain/calendar/net-working-days';
import { localDate } from '@nhipcau/domain/time/local-date';
import { endOfDayMs, startOfDayMs } from '@nhipcau/domain/time/vietnam-time';
import type { DossiersHouse } from './dossiers-house.ts';

type Query = QueryOf<typeof listDossiers>;
type Ended = Pick<DossierQuery, 'left' | 'closedFromMs' | 'closedUntilMs'>;

const startOf = (day: string | undefined) => (day === undefined ? undefined : startOfDayMs(localDate(day)));
const endOf = (day: string | undefined) => (day === undefined ? undefined : endOfDayMs(localDate(day)));

/** Members that have a value. */
export function present<Members extends object>(members: Members): { [M in keyof Members]?: NonNullable<Members[M]> } {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [M in keyof Members]?: NonNullable<Members[M]> };
}

/** What the register is asked of rounds that were left and of dossiers that were closed: local days, both included. */
export async function endedAsked({ db }: DossiersHouse, query: Query): Promise<Ended> {
  const { left: stage, leftAs: outcome, leftFrom, leftTo, tookAtLeast: days, closedFrom, closedTo } = query;
  const workingDays = days === undefined ? undefined : workingDaysOf((await calendarInForce(db.query)).content);
  const tookAtLeast = days === undefined || workingDays === undefined ? undefined : { days, workingDays };
  const left = present({ stage, outcome, fromMs: startOf(leftFrom), untilMs: endOf(leftTo), tookAtLeast });
  const closed = present({ closedFromMs: startOf(closedFrom), closedUntilMs: endOf(closedTo) });
  return { ...closed, ...(Object.keys(left).length === 0 ? {} : { left }) };
}
