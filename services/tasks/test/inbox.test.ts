import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import type { Somebody } from './support/people.ts';
import { codes, done, inApproval, inConsultation, presented, TEXT } from './support/story.ts';

let house: House;
let paper: { readonly asked: string; readonly other: string; readonly presented: string };
beforeAll(async () => {
  house = await openHouse();
  const titled = (vi: string) => ({ ...TEXT, title: { vi } });
  paper = {
    asked: (await inConsultation(house, titled('Đại hội Đường sắt'))).dossier,
    other: (await inConsultation(house, titled('Ấm áp tình hữu nghị'))).dossier,
    presented: (await presented(house, titled('Hội thảo thông tin đối ngoại'))).dossier,
  };
}, 60_000);
afterAll(() => house?.stop());

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly why: string;
  readonly openedAt: string;
  readonly dossier: { readonly title: string };
}

interface Listed {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

async function page(who: Somebody, query = ''): Promise<Listed> {
  return done(await house.as(who).get(`/tasks?${query}`)).body as unknown as Listed;
}

async function titles(who: Somebody, query = ''): Promise<readonly string[]> {
  return (await page(who, query)).items.map((item) => item.dossier.title);
}

test('an inbox holds what its reader’s posts owe, and nobody else’s', async () => {
  expect((await page('officer-a')).items.map(({ kind, why }) => [kind, why])).toEqual([
    ['opine', 'my-unit'],
    ['opine', 'my-unit'],
  ]);
  expect((await page('head')).items.map(({ kind }) => kind)).toEqual(['sign']);
  expect(await titles('head-a')).toEqual(await titles('officer-a'));
  for (const who of ['stranger', 'nobody', 'administrator', 'approver-1'] as const)
    expect(await titles(who)).toEqual([]);
});

test('filters are the server’s: unit, kind, stage, kind of dossier, due day and words with and without accents', async () => {
  expect(await titles('officer-a', 'q=dai hoi duong sat')).toEqual(['Đại hội Đường sắt']);
  expect(await titles('officer-a', `q=${encodeURIComponent('Đường')}`)).toEqual(['Đại hội Đường sắt']);
  expect(await titles('officer-a', `q=${encodeURIComponent('Dường')}`)).toEqual([]);
  expect(await titles('officer-a', 'kind=opine&stage=consultation')).toHaveLength(2);
  expect(await titles('officer-a', 'stage=approval')).toEqual([]);
  expect(await titles('officer-a', 'dossierKind=review-conference')).toEqual([]);
  expect(await titles('officer-a', 'dossierKind=briefing-conference')).toHaveLength(2);
  expect(await titles('many-hats', 'unit=asked-a')).toHaveLength(2);
  expect(await titles('officer-a', 'unit=deciding')).toEqual([]);
  expect(await titles('officer-a', 'due=overdue')).toEqual([]);
  expect(await titles('officer-a', 'due=none')).toEqual([]);
});

test('what is mine is what I claimed; a colleague finds it no longer among hers', async () => {
  expect(await titles('officer-a', 'of=me')).toEqual([]);
  done(await house.as('officer-a').post(`/tasks/${paper.asked}.3/claim`));
  expect((await page('officer-a', 'of=me')).items).toMatchObject([{ id: `${paper.asked}.3`, why: 'claimed-by-me' }]);
  expect(await titles('second-officer-a', 'of=me')).toEqual([]);
  done(await house.as('officer-a').post(`/tasks/${paper.asked}.3/release`));
});

test('orders are the server’s, Vietnamese titles among them, both ways', async () => {
  const byTitle = ['Ấm áp tình hữu nghị', 'Đại hội Đường sắt'];
  expect(await titles('officer-a', 'order=title')).toEqual(byTitle);
  expect(await titles('officer-a', 'order=title&descending=true')).toEqual(byTitle.toReversed());
  const opened = (await page('officer-a', 'order=opened&descending=true')).items.map((item) => item.openedAt);
  expect(opened).toEqual(opened.toSorted().toReversed());
});

test('pages follow each other without a gap or a repetition, though tasks come and go between them', async () => {
  const more = await Promise.all([1, 2, 3, 4].map(() => inConsultation(house)));
  for (const order of ['due', 'opened', 'title'] as const) {
    for (const descending of [false, true]) {
      const before = (await page('officer-a', `order=${order}&descending=${descending}&limit=100`)).items;
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const after: string = cursor === undefined ? '' : `&cursor=${cursor}`;
        const next = await page('officer-a', `order=${order}&descending=${descending}&limit=2${after}`);
        seen.push(...next.items.map((item) => item.id));
        cursor = next.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(before.map((item) => item.id));
    }
  }
  const first = await page('officer-a', 'order=opened&limit=3');
  const [gone] = first.items;
  const answered = more.find(({ a }) => a === gone?.id) ?? more[0];
  done(
    await house.as('officer-a').post(`/tasks/${answered?.a}/opinion`, {
      documentHash: answered?.documentHash,
      opinion: 'agree',
    }),
  );
  const came = await inConsultation(house);
  const second = await page('officer-a', `order=opened&limit=100&cursor=${first.nextCursor}`);
  const ids = [...first.items, ...second.items].map((item) => item.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(came.a);
});

test('a cursor of another order, or of nobody, is refused', async () => {
  const { nextCursor } = await page('officer-a', 'order=title&limit=1');
  const other = await house.as('officer-a').get(`/tasks?order=due&cursor=${nextCursor}`);
  expect([other.status, codes(other)]).toEqual([422, ['cursor-unknown']]);
  const made = await house.as('officer-a').get('/tasks?cursor=bm9uc2Vuc2U');
  expect([made.status, codes(made)]).toEqual([422, ['cursor-unknown']]);
});

test('an answered task is in no inbox any more, and one person’s seat in nobody else’s', async () => {
  const { dossier } = await inApproval(house);
  expect((await page('officer-a')).items.map(({ id }) => id)).not.toContain(`${dossier}.3`);
  for (const who of ['approver-1', 'approver-2'] as const)
    expect((await page(who, 'kind=decide')).items.map(({ id }) => id)).toContain(`${dossier}.5`);
});
