import type { ClientBase } from 'pg';

/** How far a receiver has come; 0 for one that is new. */
export async function cursorOf(client: Pick<ClientBase, 'query'>, receiver: string): Promise<number> {
  const answer = await client.query<{ position: string }>(
    'select log_id::text as position from log_cursor where receiver = $1',
    [receiver],
  );
  return Number(answer.rows[0]?.position ?? 0);
}

/** Cursors only go forward: a relay that lost the lead without noticing cannot take a receiver back. */
export async function moveCursor(client: Pick<ClientBase, 'query'>, receiver: string, position: number): Promise<void> {
  await client.query(
    `insert into log_cursor (receiver, log_id, moved_at_ms) values ($1, $2, real_now_ms())
     on conflict (receiver) do update set log_id = excluded.log_id, moved_at_ms = excluded.moved_at_ms
     where log_cursor.log_id < excluded.log_id`,
    [receiver, position],
  );
}
