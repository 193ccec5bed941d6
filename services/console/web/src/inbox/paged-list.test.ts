import { beforeEach, expect, test } from 'vitest';
import { PagedList, type PageRead } from './paged-list.ts';

const PAGE = 3;
let house: string[];
let asked: (string | undefined)[];

/** As the service does: what comes after the place that the cursor names, whether or not it is still there. */
async function read(cursor: string | undefined): Promise<PageRead<{ id: string }>> {
  asked.push(cursor);
  const after = house.filter((id) => cursor === undefined || id > cursor).toSorted();
  const items = after.slice(0, PAGE).map((id) => ({ id }));
  const last = items.at(-1)?.id;
  return after.length > PAGE && last !== undefined ? { items, nextCursor: last } : { items };
}

const shown = (list: PagedList<{ id: string }>) =>
  list
    .shown()
    .items.map(({ id }) => id)
    .join('');

async function readThrough(pages: number): Promise<PagedList<{ id: string }>> {
  const list = new PagedList(read);
  for (let page = 0; page < pages; page += 1) await list.more();
  asked = [];
  return list;
}

beforeEach(() => {
  house = [...'bcdefghijkl'];
  asked = [];
});

test('pages follow each other to the end, and are asked for once each', async () => {
  const list = await readThrough(1);
  expect(list.shown()).toMatchObject({ state: 'read', hasMore: true });
  await Promise.all([list.more(), list.more()]);
  expect([shown(list), asked]).toEqual(['bcdefg', ['d']]);
  for (let page = 0; page < 4; page += 1) await list.more();
  expect(shown(list)).toBe('bcdefghijkl');
  expect(list.shown().hasMore).toBe(false);
});

test('what changes is read again only where it is in sight', async () => {
  const list = await readThrough(4);
  house = house.filter((id) => id !== 'f');
  await list.changed({ first: 3, last: 4 });
  expect(asked).toEqual(['d']);
  // The page reaches further now, and what it took from the next one stands there no more.
  expect(shown(list)).toBe('bcdegh');
  await list.more();
  await list.more();
  expect(shown(list)).toBe('bcdeghijkl');
});

test('what lies above is read when somebody comes back to it', async () => {
  const list = await readThrough(3);
  house = house.filter((id) => id !== 'c');
  await list.changed({ first: 7, last: 8 });
  expect(shown(list)).toBe('bcdefghij');
  await list.seen({ first: 0, last: 2 });
  expect(shown(list)).toBe('bde');
  await list.seen({ first: 0, last: 2 });
  expect(asked).toEqual(['g', undefined]);
});

test('where nothing moved over the boundary, what follows stays', async () => {
  const list = await readThrough(4);
  await list.changed({ first: 0, last: 2 });
  expect(asked).toEqual([undefined]);
  expect(shown(list)).toBe('bcdefghijkl');
});

test('what is new comes in its place, once', async () => {
  const list = await readThrough(2);
  house.push('a');
  await list.changed({ first: 0, last: 5 });
  expect(shown(list)).toBe('abcdef');
  await list.more();
  expect(shown(list)).toBe('abcdefghi');
});

test('a list that was read stays when reading it again fails; one that never was says so', async () => {
  let away = true;
  const list = new PagedList((cursor) => (away ? Promise.reject(new Error('away')) : read(cursor)));
  await list.more();
  expect(list.shown()).toMatchObject({ state: 'failed', fault: { message: 'away' } });
  away = false;
  await list.more();
  away = true;
  await list.changed({ first: 0, last: 1 });
  expect([list.shown().state, shown(list)]).toEqual(['read', 'bcd']);
});

test('what is read again and has not changed is the very same, and nobody is told', async () => {
  const list = await readThrough(2);
  const before = list.shown();
  let told = 0;
  list.subscribe(() => {
    told += 1;
  });
  await list.changed({ first: 0, last: 1 });
  expect([list.shown() === before, told, asked.length]).toEqual([true, 0, 1]);
  house = house.filter((id) => id !== 'c');
  await list.changed({ first: 0, last: 1 });
  expect([list.shown().items[0] === before.items[0], told, shown(list).includes('c')]).toEqual([true, 1, false]);
});
