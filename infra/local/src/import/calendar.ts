import { STATE_CALENDAR } from '@nhipcau/domain/calendar/working-calendars';
import type { Client } from 'pg';

/** The first edition of the working calendar; what an administrator published since stays in force. */
export async function importCalendar(client: Client): Promise<void> {
  await client.query(
    `insert into calendar (version, content, reason, published_at_ms, published_by)
     values (1, $1, 'shipped', real_now_ms(), 'system') on conflict do nothing`,
    [JSON.stringify(STATE_CALENDAR)],
  );
}
