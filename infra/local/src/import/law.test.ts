import { migrate } from '@nhipcau/database';
import { ruleOn } from '@nhipcau/domain/law/rule-on';
import type { RuleRow } from '@nhipcau/domain/law/rule-row';
import { RULE_ROWS } from '@nhipcau/domain/law/rules';
import { localDate } from '@nhipcau/domain/time/local-date';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCluster, type TestCluster } from '../../../../packages/database/tests/support/cluster.ts';
import { testPasswords } from '../../../../packages/database/tests/support/world.ts';
import { importRules } from './law.ts';

const DAY = localDate('2027-03-01');
let cluster: TestCluster;
let client: Client;

beforeAll(async () => {
  cluster = await openTestCluster();
  const admin = new Client({ connectionString: cluster.url('postgres') });
  await admin.connect();
  await admin.query('drop database if exists law_import');
  await admin.query('create database law_import');
  await admin.end();
  await migrate(cluster.url('law_import'), testPasswords);
  client = new Client({ connectionString: cluster.url('law_import') });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await cluster.stop();
});

async function held(): Promise<RuleRow[]> {
  const { rows } = await client.query<{ content: RuleRow }>('select content from rule_row');
  return rows.map(({ content }) => content);
}

/** The shipped rows as the recipe changes them: the old row ends, a new one begins on the next day. */
function amended(amount: number): readonly RuleRow[] {
  return RULE_ROWS.flatMap((row) => {
    if (row.id !== 'INT-REPLY' || row.to !== null) return [row];
    const value = { type: 'length', amount, unit: 'working-days', bound: 'at-most' } as const;
    return [
      { ...row, to: localDate('2026-12-31') },
      { ...row, from: localDate('2027-01-01'), value },
    ];
  });
}

test('a rule that ships with a new row takes effect in a house that already holds the old one', async () => {
  await importRules(client, RULE_ROWS);
  await importRules(client, amended(9));
  expect(ruleOn(await held(), 'INT-REPLY', DAY)?.value).toMatchObject({ amount: 9 });
  expect(ruleOn(await held(), 'INT-REPLY', localDate('2026-12-31'))?.value).toMatchObject({ amount: 7 });
});

test('a row that an administrator changed is left as it is', async () => {
  const changed = `jsonb_set(content::jsonb, '{value,amount}', '3')::json`;
  await client.query(`update rule_row set content = ${changed} where id = 'INT-CHECK'`);
  const ended = RULE_ROWS.map((row) => (row.id === 'INT-CHECK' ? { ...row, to: localDate('2026-12-31') } : row));
  await importRules(client, ended);
  expect(ruleOn(await held(), 'INT-CHECK', DAY)?.value).toMatchObject({ amount: 3 });
});
