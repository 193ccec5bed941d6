import type { InstantMs } from '@nhipcau/domain/vocabulary';
import type { Client } from 'pg';

/** Lets the clock be moved, as only a local instance may, and sets it back to where the first story begins. Once: it then runs. */
export async function importClock(client: Client, startsAtMs: InstantMs): Promise<void> {
  await client.query(
    'update clock set movable = true, offset_ms = least(0, $1::bigint - real_now_ms()) where not movable',
    [startsAtMs],
  );
}
