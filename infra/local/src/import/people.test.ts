import { migrate } from '@nhipcau/database';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCluster, type TestCluster } from '../../../../packages/database/tests/support/cluster.ts';
import { testPasswords } from '../../../../packages/database/tests/support/world.ts';
import { DEMONSTRATION_PEOPLE } from '../demonstration/people.ts';
import { importOrganisations } from './organisations.ts';
import { importPeople } from './people.ts';

let cluster: TestCluster;
let client: Client;

beforeAll(async () => {
  cluster = await openTestCluster();
  const admin = new Client({ connectionString: cluster.url('postgres') });
  await admin.connect();
  await admin.query('drop database if exists people_import');
  await admin.query('create database people_import');
  await admin.end();
  await migrate(cluster.url('people_import'), testPasswords);
  client = new Client({ connectionString: cluster.url('people_import') });
  await client.connect();
  await importOrganisations(client);
});

afterAll(async () => {
  await client.end();
  await cluster.stop();
});

async function entries(): Promise<readonly { actor: string; persons: string[]; units: string[] }[]> {
  const text = `select actor, record::jsonb #> '{entry,persons}' as persons, record::jsonb #> '{entry,units}' as units
    from ledger_entry where ledger = 'administration' order by seq`;
  return (await client.query<{ actor: string; persons: string[]; units: string[] }>(text)).rows;
}

test('whoever comes with the house stands in the book of the administration, once however often it starts', async () => {
  const all = DEMONSTRATION_PEOPLE.length + 1;
  expect(await importPeople(client, 'https://id.test')).toBe(all);
  const written = await entries();
  expect(written).toHaveLength(all);
  expect(written).toContainEqual({ actor: 'system', persons: ['ccer-head'], units: ['ccer'] });
  expect(await importPeople(client, 'https://id.test')).toBe(0);
  expect(await entries()).toHaveLength(all);
  await client.query("delete from appointment where person_id = 'mof-head'");
  await client.query("delete from account where person_id = 'mof-head'");
  await client.query("delete from person where id = 'mof-head'");
  await client.query("delete from kept_act where key = 'import:mof-head'");
  expect(await importPeople(client, 'https://id.test')).toBe(1);
  expect(await entries()).toHaveLength(all + 1);
});
