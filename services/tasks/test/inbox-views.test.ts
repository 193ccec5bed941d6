import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, type Reply } from './support/house.ts';
import { codes, done } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

interface View {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
}

const viewOf = (reply: Reply) => done(reply).body as unknown as View;
const LATE = { name: 'Quá hạn', search: { due: 'overdue', descending: true }, isDefault: false };

async function names(who: 'officer-a' | 'second-officer-a' | 'officer-b'): Promise<readonly string[]> {
  const { items } = done(await house.as(who).get('/tasks/views')).body as unknown as { items: readonly View[] };
  return items.map(({ name, isDefault }) => `${name}${isDefault ? ' *' : ''}`);
}

test('a view is saved, renamed, made what the inbox opens with, and removed: by its person alone', async () => {
  const mine = house.as('officer-a');
  const key = 'view-saved-once';
  const late = viewOf(await mine.post('/tasks/views', LATE, { key }));
  expect(late).toEqual({ ...LATE, id: late.id });
  expect(viewOf(await mine.post('/tasks/views', LATE, { key }))).toEqual(late);
  const own = viewOf(await mine.post('/tasks/views', { name: '  Của   tôi ', search: { of: 'me' }, isDefault: true }));
  expect(await names('officer-a')).toEqual(['Quá hạn', 'Của tôi *']);
  done(await mine.put(`/tasks/views/${late.id}`, { ...LATE, name: 'Trễ', isDefault: true }, 1));
  expect(await names('officer-a')).toEqual(['Trễ *', 'Của tôi']);
  const foreign = house.as('second-officer-a');
  expect((await foreign.put(`/tasks/views/${late.id}`, LATE, 1)).status).toBe(404);
  expect((await foreign.remove(`/tasks/views/${late.id}`)).status).toBe(404);
  expect(await names('second-officer-a')).toEqual([]);
  done(await mine.remove(`/tasks/views/${own.id}`));
  expect((await mine.remove(`/tasks/views/${own.id}`)).status).toBe(404);
  expect(await names('officer-a')).toEqual(['Trễ *']);
});

test('two views of one person have two names, and there is an end to them', async () => {
  const mine = house.as('officer-b');
  done(await mine.post('/tasks/views', LATE));
  const twice = await mine.post('/tasks/views', LATE);
  expect([twice.status, codes(twice)]).toEqual([409, ['view-name-taken']]);
  const more = Array.from({ length: 29 }, (_, no) => mine.post('/tasks/views', { ...LATE, name: `Xem ${no}` }));
  for (const reply of await Promise.all(more)) done(reply);
  const last = await mine.post('/tasks/views', { ...LATE, name: 'Thừa' });
  expect([last.status, codes(last)]).toEqual([422, ['too-many']]);
  expect(await names('officer-b')).toHaveLength(30);
});

test('a view keeps what the list understands, and nothing else', async () => {
  const refusal = await house.as('officer-a').post('/tasks/views', { ...LATE, name: 'X', search: { sql: '1' } });
  expect([refusal.status, codes(refusal)]).toEqual([422, ['field-unknown']]);
  const nobody = await house.as('nobody').post('/tasks/views', LATE);
  expect([nobody.status, codes(nobody)]).toEqual([403, ['not-appointed']]);
});
