import type { Client } from 'pg';

/** What the database has written so far. */
export interface Written {
  readonly walBytes: number;
  readonly databaseBytes: number;
}

/** The position in the write-ahead log, and the size of all tables and indexes. */
export async function writtenSoFar(admin: Client): Promise<Written> {
  const { rows } = await admin.query<{ wal: string; database: string }>(
    `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as wal,
       (select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace)::text
         as database`,
  );
  return { walBytes: Number(rows[0]?.wal), databaseBytes: Number(rows[0]?.database) };
}

/** Written between two moments, shared out over so many dossiers. */
export function writtenEach(before: Written, after: Written, dossiers: number): Written {
  const each = (from: number, to: number) => Math.round((to - from) / Math.max(1, dossiers));
  return {
    walBytes: each(before.walBytes, after.walBytes),
    databaseBytes: each(before.databaseBytes, after.databaseBytes),
  };
}
