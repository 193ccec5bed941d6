import { untilDefined } from '@nhipcau/platform/deadline';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';

/** A superuser who holds rows until told to let go: how an act is stopped at one exact place. */
export interface Hold {
  /** How many connections of a service's role wait for a lock, optionally in statements that say so. */
  waiting(role: string, statement?: string): Promise<number>;
  /** Resolves when at least so many wait. */
  until(role: string, count: number, statement?: string): Promise<void>;
  release(): Promise<void>;
}

const WAITING = `select count(*)::int as n from pg_stat_activity
  where usename = $1 and wait_event_type = 'Lock' and query like '%' || $2 || '%'`;

/** Takes the lock by one statement; what it locks stays locked until `release`, and never longer than the test. */
export async function hold(adminUrl: string, statement: string, values: readonly unknown[]): Promise<Hold> {
  const holder = await connected(adminUrl);
  const observer = await connected(adminUrl);
  await holder.query('begin');
  const { rowCount } = await holder.query(statement, [...values]);
  if (rowCount === 0) throw new Error(`nothing is held by: ${statement}`);
  const waiting = async (role: string, beginning = '') =>
    (await observer.query<{ n: number }>(WAITING, [role, beginning])).rows[0]?.n ?? 0;
  let released = false;
  const release = async () => {
    if (released) return;
    released = true;
    await holder.query('rollback');
    await Promise.all([holder.end(), observer.end()]);
  };
  onTestFinished(release);
  return {
    waiting,
    release,
    async until(role, count, beginning = '') {
      const what = `${count} of ${role} wait in ${beginning === '' ? 'any statement' : beginning}`;
      await untilDefined(what, 20_000, async () => ((await waiting(role, beginning)) >= count ? true : undefined));
    },
  };
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'fault' });
  // Whoever fells PostgreSQL fells these as well.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** One question to the record, as the superuser. */
export async function asked<Row extends object>(
  adminUrl: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = await connected(adminUrl);
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}
