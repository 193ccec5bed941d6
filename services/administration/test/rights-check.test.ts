import { addDays } from '@nhipcau/domain/time/local-date';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { codes, done } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

interface Finding {
  readonly found: string;
  readonly rule: string;
  readonly persons: readonly { readonly id: string }[];
  readonly principals: readonly { readonly id: string }[];
  readonly parts: readonly { readonly part: string; readonly unit: { readonly id: string } }[];
}

async function findings(): Promise<readonly Finding[]> {
  const reply = done(await house.as('administrator').get('/administration/rights-check'));
  return (reply.body as unknown as { findings: readonly Finding[] }).findings;
}

const ofPerson = (found: readonly Finding[], person: string) =>
  found.filter(({ persons }) => persons.some(({ id }) => id === person));

test('whoever writes for the owner and decides elsewhere is found, by route, parts and rule', async () => {
  const found = ofPerson(await findings(), 'many-hats').filter((one) => one.found === 'overlap');
  expect(found.map(({ parts }) => parts.map(({ part }) => part).join('+')).toSorted()).toEqual([
    'author+check',
    'author+decide',
    'author+decide',
    'author+opine',
    'author+vote',
  ]);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['author-does-not-decide']));
});

test('a leave that would put a writer into a seat is found the moment it is set, and gone with the return', async () => {
  expect(ofPerson(await findings(), 'colleague')).toEqual([]);
  const today = localDateOf(Date.now());
  const standIns = [{ person: 'colleague' }];
  const leave = { from: today, to: addDays(today, 3), standIns };
  const { id } = done(await house.as('officer-b').post('/standing/absences', leave)).body as unknown as { id: string };
  expect(ofPerson(await findings(), 'colleague')).toMatchObject([
    {
      found: 'overlap',
      principals: [{ id: 'officer-b' }],
      parts: [{ part: 'author' }, { part: 'opine', unit: { id: 'asked-b' } }],
    },
  ]);
  done(await house.as('officer-b').post(`/standing/absences/${id}/return`));
  expect(ofPerson(await findings(), 'colleague')).toEqual([]);
});

test('it is the keepers’ and the auditors’ to ask', async () => {
  expect(codes(await house.as('leader').get('/administration/rights-check'))).toEqual(['wrong-role']);
  expect((await house.as('auditor').get('/administration/rights-check')).status).toBe(200);
});
