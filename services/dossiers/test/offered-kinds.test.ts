import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done, TEXT } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('production');
}, 60_000);
afterAll(() => house?.stop());

async function offered(who: Somebody): Promise<readonly { readonly unit: { readonly id: string }; kinds: string[] }[]> {
  const { items } = done(await house.as(who).get('/dossiers/kinds')).body;
  return items as unknown as Awaited<ReturnType<typeof offered>>;
}

async function created(kind: string): Promise<readonly [number, readonly string[]]> {
  const answer = await house.as('staff').post('/dossiers', { kind, owner: 'owner', content: TEXT });
  return answer.status === 201 ? [201, []] : [answer.status, codes(answer)];
}

async function route(kind: string): Promise<void> {
  const change = "update routing_row set content = jsonb_set(content::jsonb, '{kind}', to_jsonb($1::text))";
  await asAdmin(house.records.adminUrl, (client) => client.query(change, [kind]));
}

const ALL = [
  'briefing-conference',
  'coordination-meeting',
  'review-conference',
  'cluster-conference',
  'international-conference',
];

test('the kinds that are offered for a unit can be created, one that is not offered is refused', async () => {
  expect(await offered('staff')).toMatchObject([{ unit: { id: 'owner' }, kinds: ALL }]);
  for (const kind of ALL) expect([kind, await created(kind)]).toEqual([kind, [201, []]]);
  expect(await created('bench')).toEqual([422, ['kind-not-offered']]);
  await route('review-conference');
  expect(await offered('staff')).toMatchObject([{ unit: { id: 'owner' }, kinds: ['review-conference'] }]);
  expect(await created('review-conference')).toEqual([201, []]);
  expect(await created('briefing-conference')).toEqual([422, ['kind-not-offered']]);
});

test('a unit for which nothing is routed stands there with no kind, and whoever writes for none is told of none', async () => {
  await route('bench');
  expect(await offered('staff')).toMatchObject([{ unit: { id: 'owner' }, kinds: [] }]);
  expect(await created('review-conference')).toEqual([422, ['kind-not-offered']]);
  for (const who of ['head', 'officer-a', 'nobody'] as const) expect(await offered(who)).toEqual([]);
});
