import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import {
  approved,
  codes,
  crossOver,
  done,
  draft,
  hashOf,
  inConsultation,
  TEXT,
} from '../../tasks/test/support/story.ts';

let house: House;
let ids: { readonly draft: string; readonly asked: string; readonly approved: string };
beforeAll(async () => {
  house = await openHouse();
  const titled = (vi: string, start = '2027-06-01') => ({ ...TEXT, title: { vi }, start, end: start });
  ids = {
    draft: await draft(house, titled('Đêm giao lưu')),
    asked: (await inConsultation(house, titled('Đại hội Đường sắt', '2027-03-01'))).dossier,
    approved: (await approved(house, titled('Ấm áp tình hữu nghị', '2027-09-01'))).dossier,
  };
}, 60_000);
afterAll(() => house?.stop());

interface Listed {
  readonly items: readonly { readonly id: string; readonly waitingFor: readonly object[] }[];
  readonly nextCursor?: string;
}

async function page(query: string, who: Somebody = 'staff'): Promise<Listed> {
  return done(await house.as(who).get(`/dossiers?${query}`)).body as unknown as Listed;
}

const listed = async (query: string, who: Somebody = 'staff') => (await page(query, who)).items.map(({ id }) => id);

test('filters are the server’s: standing, stage, kind, owner, start and lateness', async () => {
  expect(await listed('standing=draft')).toEqual([ids.draft]);
  expect(await listed('stage=consultation')).toEqual([ids.asked]);
  expect(await listed('stage=execution&standing=open')).toEqual([ids.approved]);
  expect(await listed('kind=review-conference')).toEqual([]);
  expect(await listed('owner=partner')).toEqual([]);
  expect(await listed('startFrom=2027-02-01&startTo=2027-04-01')).toEqual([ids.asked]);
  expect(await listed('late=true')).toEqual([]);
  expect((await listed('kind=briefing-conference&owner=owner')).toSorted()).toEqual(Object.values(ids).toSorted());
});

test('a list says what each dossier waits for, and offers no acts', async () => {
  const [asked] = (await page('stage=consultation')).items;
  expect(asked?.waitingFor).toMatchObject([
    { task: 'opine', unit: { id: 'asked-a' }, late: false },
    { task: 'opine', unit: { id: 'asked-b' }, late: false },
  ]);
  expect(asked).not.toHaveProperty('acts');
});

test('orders and pages are the server’s, one dossier after another', async () => {
  const byTitle = [ids.approved, ids.asked, ids.draft];
  expect(await listed('order=title')).toEqual(byTitle);
  // A date that was never presented is nobody's word yet: a draft stands before all dates.
  expect(await listed('order=start')).toEqual([ids.draft, ids.approved, ids.asked]);
  const seen: string[] = [];
  let cursor = '';
  do {
    const next = await page(`order=title&limit=1${cursor}`);
    seen.push(...next.items.map(({ id }) => id));
    cursor = next.nextCursor === undefined ? '' : `&cursor=${next.nextCursor}`;
  } while (cursor !== '');
  expect(seen).toEqual(byTitle);
  const made = await house.as('staff').get('/dossiers?cursor=bm9uc2Vuc2U');
  expect([made.status, codes(made)]).toEqual([422, ['cursor-unknown']]);
});

test('a list shows nobody more than their units’ dossiers, the auditor all but what is not presented to anyone', async () => {
  expect(await listed('', 'officer-a')).not.toContain(ids.draft);
  expect((await listed('', 'officer-a')).toSorted()).toEqual([ids.asked, ids.approved].toSorted());
  for (const who of ['stranger', 'nobody', 'administrator'] as const) expect(await listed('', who)).toEqual([]);
  expect(await listed('', 'auditor')).toEqual(expect.arrayContaining([ids.asked, ids.approved]));
});

test('an earlier version stays readable beside the later one, with what differs', async () => {
  const { dossier, documentHash } = await inConsultation(house);
  done(await house.as('head').post(`/dossiers/${dossier}/recall`));
  await crossOver(house, dossier);
  const text = done(await house.as('staff').get(`/dossiers/${dossier}/draft`)).body as unknown as {
    content: object;
    revision: number;
  };
  const content = { ...text.content, place: 'Đà Nẵng' };
  done(await house.as('staff').put(`/dossiers/${dossier}/draft`, { content }, text.revision));
  const { documentHash: second } = done(await house.as('staff').get(`/dossiers/${dossier}/draft`)).body;
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash: second }));
  expect(await hashOf(house, dossier)).toBe(second);
  const versions = done(await house.as('officer-a').get(`/dossiers/${dossier}/versions`)).body;
  expect(versions['items']).toMatchObject([
    { no: 1, documentHash, changed: [] },
    { no: 2, documentHash: second, changed: ['place'] },
  ]);
  const first = done(await house.as('officer-a').get(`/dossiers/${dossier}/versions/1`)).body;
  expect(first).toMatchObject({ no: 1, documentHash, content: { place: 'Hà Nội' } });
  expect((await house.as('officer-a').get(`/dossiers/${dossier}/versions/3`)).status).toBe(404);
  expect((await house.as('stranger').get(`/dossiers/${dossier}/versions/1`)).status).toBe(404);
});
