import type { Calendar } from '@nhipcau/domain/calendar/calendar';
import type { Query } from '../connection/statement.ts';

export interface CalendarInForce {
  readonly version: number;
  readonly content: Calendar;
  readonly publishedAtMs: number;
}

const IN_FORCE = {
  name: 'calendar_in_force',
  text: `select version, content, published_at_ms as "publishedAtMs" from calendar order by version desc limit 1`,
};

/** @throws Error where no calendar was ever published: the instance has not been prepared */
export async function calendarInForce(query: Query): Promise<CalendarInForce> {
  const [row] = await query<CalendarInForce & Record<string, unknown>>(IN_FORCE);
  if (row === undefined) throw new Error('no calendar is in force');
  return row;
}

/**
 * Brings a new edition into force and wakes every open dossier, so that its deadlines are counted again.
 *
 * @returns how many dossiers were woken
 * @throws with SQLSTATE NC007 where somebody published in between
 */
export async function publishCalendar(
  query: Query,
  edition: { readonly version: number; readonly content: Calendar; readonly reason: string; readonly actor: string },
): Promise<number> {
  const { version, content, reason, actor } = edition;
  const text = 'select publish_calendar($1, $2::json, $3, $4) as woken';
  const [row] = await query<{ woken: number }>({ text }, [version, JSON.stringify(content), reason, actor]);
  return row?.woken ?? 0;
}
