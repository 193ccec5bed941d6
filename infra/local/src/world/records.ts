import { migrate } from '@nhipcau/database';
import type { InstantMs } from '@nhipcau/domain/vocabulary';
import type { EmbeddedPostgres } from '@nhipcau/platform/embedded-postgres';
import { Client, escapeIdentifier } from 'pg';
import { importReferenceData } from '../import/import.ts';
import { DATABASE_NAME, type WorldFacts } from './facts.ts';

/** The house's database as of today's sources: made when absent, migrated, with what an instance must know in it. */
export async function prepareRecords(
  postgres: EmbeddedPostgres,
  facts: WorldFacts,
  startsAtMs: InstantMs,
): Promise<void> {
  await createDatabase(postgres.url('postgres'));
  const adminUrl = postgres.url(DATABASE_NAME);
  await migrate(adminUrl, facts.rolePasswords);
  await importReferenceData({ adminUrl, issuer: facts.issuer, startsAtMs });
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(DATABASE_NAME)}`);
  } finally {
    await client.end();
  }
}
