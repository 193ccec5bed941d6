import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import type { Somebody } from './support/people.ts';
import { type InConsultation, inConsultation, TEXT } from './support/story.ts';

const guard = vi.hoisted(() => ({ off: false }));

/** The guard says yes to everybody and everything, as if its policies were gone: what stands beneath it is the database alone. */
vi.mock('@nhipcau/rights', async (original) => {
  const real = await original<typeof import('@nhipcau/rights')>();
  const mayAct: typeof real.mayAct = (person, act, facts) =>
    guard.off
      ? { may: true, instrument: 'none', principal: person.id, unit: person.appointments[0]?.unit ?? 'none' }
      : real.mayAct(person, act, facts);
  return { ...real, mayAct };
});
vi.mock('@nhipcau/acts/reader-scope', async (original) => {
  const real = await original<typeof import('@nhipcau/acts/reader-scope')>();
  return { ...real, scopeOf: (reader: Parameters<typeof real.scopeOf>[0]) => (guard.off ? {} : real.scopeOf(reader)) };
});

let house: House;
let asked: InConsultation;
beforeAll(async () => {
  house = await openHouse();
  asked = await inConsultation(house);
}, 60_000);
afterAll(() => house?.stop());
afterEach(() => {
  guard.off = false;
});

const ONE = [
  ...['', '/versions', '/versions/1', '/letters', '/happenings'].map(
    (path) => (id: string) => `/dossiers/${id}${path}`,
  ),
  ...['', '/preparation', '/assignees'].map((path) => (_: string) => `/tasks/${asked.a}${path}`),
  ...['timeline', 'verification', 'workflow', 'export'].map((path) => (id: string) => `/audit/dossiers/${id}/${path}`),
];
const MANY = ['/dossiers', '/dossiers?q=giao+ban', '/tasks', '/audit/events', '/audit/events?q=giao+ban'];
const OUTSIDE: readonly Somebody[] = ['stranger', 'administrator'];

async function told(
  who: Somebody,
  path: string,
): Promise<{ status: number; tells: boolean; items: number | undefined }> {
  const { status, body } = await house.as(who).get(path);
  const text = JSON.stringify(body);
  const items = (body as { items?: readonly unknown[] } | undefined)?.items?.length;
  return { status, tells: text.includes(asked.dossier) || text.includes(TEXT.title.vi), items };
}

test.each(OUTSIDE)('with the guard off %s finds no dossier that does not concern them, at any door', async (who) => {
  guard.off = true;
  for (const path of ONE.map((door) => door(asked.dossier)))
    expect([path, await told(who, path)]).toEqual([path, { status: 404, tells: false, items: undefined }]);
  for (const path of MANY)
    expect([path, await told(who, path)]).toEqual([path, { status: 200, tells: false, items: 0 }]);
  const overview = await house.as(who).get('/audit/overview');
  expect(overview.status).toBe(200);
  expect(JSON.stringify(overview.body)).not.toMatch(/"(open|late|left|closed|owned|waited)":[1-9]/);
});

test.each(OUTSIDE)('with the guard off %s does nothing to it either', async (who) => {
  guard.off = true;
  const { dossier, documentHash, a } = asked;
  const acts: readonly [string, object][] = [
    [`/tasks/${a}/claim`, {}],
    [`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }],
    [`/dossiers/${dossier}/withdrawal`, { reason: 'x' }],
  ];
  for (const [path, body] of acts) expect([path, (await house.as(who).post(path, body)).status]).toEqual([path, 404]);
  guard.off = false;
  const { body } = await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`);
  expect(body).toMatchObject({ sound: true });
});

test('whom it concerns finds it at the same doors: it is the database that told them apart', async () => {
  guard.off = true;
  for (const path of [`/dossiers/${asked.dossier}`, `/tasks/${asked.a}`, ...MANY])
    expect([path, await told('officer-a', path)]).toMatchObject([path, { status: 200, tells: true }]);
  expect(await told('officer-a', `/audit/dossiers/${asked.dossier}/timeline`)).toMatchObject({ status: 200 });
});
