import type { RuleRow } from '@nhipcau/domain/law/rule-row';
import { RULE_ROWS } from '@nhipcau/domain/law/rules';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done, draft, TEXT } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

interface Pinned {
  readonly id: string;
  readonly pinnedOn: string;
  readonly rules: readonly { readonly id: string }[];
}

async function policyOf(dossier: string): Promise<Pinned> {
  return done(await house.as('staff').get(`/dossiers/${dossier}`)).body['policy'] as unknown as Pinned;
}

async function amend(id: string, change: (row: RuleRow) => object): Promise<void> {
  const row = RULE_ROWS.find((one) => one.id === id && one.to === null);
  if (row === undefined) throw new Error(`no rule ${id}`);
  await asAdmin(house.records.adminUrl, (client) =>
    client.query('update rule_row set content = $3 where id = $1 and from_day = $2', [
      id,
      row.from,
      JSON.stringify(change(row)),
    ]),
  );
}

test('a dossier keeps the rules it started under; the next one starts under the law as it is then', async () => {
  const before = await draft(house);
  const alike = await draft(house);
  const pinned = await policyOf(before);
  expect((await policyOf(alike)).id).toBe(pinned.id);
  await amend('INT-REPLY', (row) => ({ ...row, value: { ...(row.value as object), amount: 3 } }));
  const after = await policyOf(await draft(house));
  expect(after.id).not.toBe(pinned.id);
  expect(await policyOf(before)).toEqual(pinned);
});

test('a refused creation leaves nothing behind', async () => {
  const held = () =>
    asAdmin(house.records.adminUrl, async (client) => {
      const counts = 'select (select count(*) from policy) as policies, (select count(*) from dossier) as dossiers';
      return (await client.query<Record<string, string>>(counts)).rows[0];
    });
  await amend('INT-REPLY', (row) => ({ ...row, value: { ...(row.value as object), amount: 4 } }));
  const before = await held();
  const body = { kind: 'briefing-conference', owner: 'owner', content: TEXT };
  const foreign = await house.as('officer-a').post('/dossiers', body);
  expect([foreign.status, codes(foreign)]).toEqual([403, ['not-in-unit']]);
  const unknown = await house.as('staff').post('/dossiers', { ...body, coOwners: ['nowhere'] });
  expect([unknown.status, codes(unknown)]).toEqual([422, ['unit-unknown']]);
  expect(await held()).toEqual(before);
});
