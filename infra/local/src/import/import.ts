import type { InstantMs } from '@nhipcau/domain/vocabulary';
import { Client } from 'pg';
import { importCalendar } from './calendar.ts';
import { importClock } from './clock.ts';
import { importLaw } from './law.ts';
import { importOrganisations } from './organisations.ts';
import { importPeople } from './people.ts';

export interface ImportFacts {
  /** A superuser's connection. */
  readonly adminUrl: string;
  /** Who vouches for the demonstration accounts. */
  readonly issuer: string;
  /** Business time at which an untouched clock begins. */
  readonly startsAtMs: InstantMs;
}

/** Everything that an instance must know before its first dossier. All of it or nothing, and again at every start. */
export async function importReferenceData({ adminUrl, issuer, startsAtMs }: ImportFacts): Promise<void> {
  const client = new Client({ connectionString: adminUrl, application_name: 'nhipcau-import' });
  await client.connect();
  try {
    await client.query('begin');
    await importOrganisations(client);
    await importLaw(client);
    await importCalendar(client);
    // Before the persons: what their posts are written down as happened then.
    await importClock(client, startsAtMs);
    await importPeople(client, issuer);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
