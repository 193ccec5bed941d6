import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, type Reply } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { crossOver, done, hashOf, presented, TEXT } from '../../tasks/test/support/story.ts';

interface Figures {
  readonly ofWholeHouse: boolean;
  readonly open: { readonly open: number; readonly late: number };
  readonly byStage: readonly { readonly stage: string }[];
  readonly byKind: readonly object[];
  readonly byBody: readonly { readonly unit: { readonly id: string } }[];
  readonly rounds: object;
  readonly closed: object;
}

const PERIOD = 'from=2024-08-01&to=2024-09-30';
let house: House;
let settled: string;
let returned: string;

/** Business time as the test wants it; only an administrator of the machine can turn it back. */
async function clockAt(local: string): Promise<void> {
  const atMs = Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
  await asAdmin(house.records.adminUrl, (client) =>
    client.query('update clock set offset_ms = $1 - real_now_ms()', [atMs]),
  );
}

async function signedBy(dossier: string, documentHash: string): Promise<void> {
  done(await house.as('head').post(`/tasks/${dossier}.1/signature`, { documentHash, lateReason: 'Việc đột xuất' }));
}

/**
 * By hand, National Day 2024 off from Saturday 31 August to Tuesday 3 September:
 * proposal of both from Wed 28 to Fri 30 August: 2 working days, one accepted, one returned;
 * consultation of the first from Fri 30 August to Thu 5 September: the 4th and the 5th, 2 days.
 */
beforeAll(async () => {
  house = await openHouse();
  await clockAt('2024-08-28 09:00');
  const one = await presented(house);
  const other = await presented(house, { ...TEXT, title: { vi: '=Hội nghị bị trả lại' } });
  [settled, returned] = [one.dossier, other.dossier];
  await clockAt('2024-08-29 09:00');
  for (const { dossier, documentHash } of [one, other]) await signedBy(dossier, documentHash);
  await clockAt('2024-08-30 16:00');
  const consulted = ['asked-a', 'asked-b'];
  const { documentHash } = one;
  done(await house.as('lead').post(`/tasks/${settled}.2/acceptance`, { documentHash, consulted }));
  await crossOver(house, settled);
  const reasons = [{ part: 'budget', reason: 'Chưa có dự toán kinh phí.' }];
  const what = { documentHash: await hashOf(house, returned), reasons };
  done(await house.as('lead').post(`/tasks/${returned}.2/return`, what));
  await crossOver(house, returned);
  await clockAt('2024-09-05 10:00');
  for (const [who, task] of [
    ['officer-a', 3],
    ['officer-b', 4],
  ] as const)
    done(await house.as(who).post(`/tasks/${settled}.${task}/opinion`, { documentHash, opinion: 'agree' }));
  await crossOver(house, settled);
}, 60_000);
afterAll(() => house?.stop());

const told = (reply: Reply) => done(reply).body as unknown as Figures;
const figuresOf = async (who: Somebody) => told(await house.as(who).get(`/audit/overview?${PERIOD}`));
const stageOf = (figures: Figures, name: string) => figures.byStage.find(({ stage }) => stage === name);

async function listed(who: Somebody, query: string): Promise<readonly string[]> {
  const { items } = done(await house.as(who).get(`/dossiers?${query}`)).body as unknown as { items: { id: string }[] };
  return items.map(({ id }) => id).toSorted();
}

describe('the figures', () => {
  test('are those counted by hand, over a holiday too', async () => {
    const figures = await figuresOf('auditor');
    expect(figures).toMatchObject({ ofWholeHouse: true, open: { open: 2, late: 0 } });
    expect(stageOf(figures, 'proposal')).toEqual({
      ...{ stage: 'proposal', open: 1, late: 0, left: 2, returned: 1, returnShare: 0.5 },
      ...{ counted: 2, medianDays: 2, p90Days: 2 },
    });
    expect(stageOf(figures, 'consultation')).toMatchObject({ open: 0, left: 1, returned: 0, medianDays: 2 });
    expect(stageOf(figures, 'consultation')).not.toHaveProperty('returnShare');
    expect(stageOf(figures, 'approval')).toMatchObject({ open: 1, left: 0, counted: 0 });
    expect(stageOf(figures, 'approval')).not.toHaveProperty('medianDays');
    expect(figures.rounds).toEqual({ left: 3, returned: 1, returnShare: 0.5, counted: 3, medianDays: 2, p90Days: 2 });
    expect(figures.byKind).toEqual([
      { kind: 'briefing-conference', open: 2, late: 0, returned: 1, returnShare: 0.5, closed: 0, counted: 0 },
    ]);
    expect(figures.byBody).toContainEqual(
      expect.objectContaining({ unit: expect.objectContaining({ id: 'owner' }), owned: 2, waited: 1 }),
    );
    expect(figures.byBody).toContainEqual(
      expect.objectContaining({ unit: expect.objectContaining({ id: 'deciding' }), owned: 0, waited: 1 }),
    );
  });

  test('count nothing that ended outside of the period', async () => {
    const before = told(await house.as('auditor').get('/audit/overview?from=2024-08-01&to=2024-08-29'));
    expect(before.rounds).toEqual({ left: 0, returned: 0, counted: 0 });
    const until = told(await house.as('auditor').get('/audit/overview?from=2024-08-30&to=2024-08-30'));
    expect(until.rounds).toMatchObject({ left: 2 });
    const reversed = await house.as('auditor').get('/audit/overview?from=2024-09-01&to=2024-08-30');
    expect([reversed.status, reversed.body['code']]).toEqual([422, 'period-reversed']);
  });

  test('open the list that they count', async () => {
    const both = [settled, returned].toSorted();
    const left = 'leftFrom=2024-08-01&leftTo=2024-09-30';
    expect(await listed('auditor', 'standing=open')).toEqual(both);
    expect(await listed('auditor', 'standing=open&stage=approval')).toEqual([settled]);
    expect(await listed('auditor', `left=proposal&${left}`)).toEqual(both);
    expect(await listed('auditor', `leftAs=returned&${left}`)).toEqual([returned]);
    expect(await listed('auditor', `left=consultation&${left}&tookAtLeast=2`)).toEqual([settled]);
    expect(await listed('auditor', `left=consultation&${left}&tookAtLeast=3`)).toEqual([]);
    expect(await listed('auditor', 'left=consultation&leftTo=2024-09-04')).toEqual([]);
    expect(await listed('auditor', 'waitingFor=deciding')).toEqual([settled]);
    expect(await listed('auditor', 'waitingFor=deciding&late=true')).toEqual([]);
    expect(await listed('auditor', 'closedFrom=2024-01-01')).toEqual([]);
  });

  test('turn late when the day has passed, for the body that owes the answer', async () => {
    await clockAt('2024-12-02 09:00');
    const figures = await figuresOf('auditor');
    expect(figures.open.late).toBeGreaterThan(0);
    expect(figures.byBody).toContainEqual(
      expect.objectContaining({ unit: expect.objectContaining({ id: 'deciding' }), late: 1 }),
    );
    expect(await listed('auditor', 'waitingFor=deciding&late=true')).toEqual([settled]);
    await clockAt('2024-09-05 10:00');
  });
});

describe('who is told', () => {
  test('a unit that was asked counts what it was asked about, and no more', async () => {
    const figures = await figuresOf('officer-a');
    expect(figures).toMatchObject({ ofWholeHouse: false, open: { open: 1 } });
    expect(stageOf(figures, 'proposal')).toMatchObject({ open: 0, left: 1, returned: 0 });
    expect(await listed('officer-a', 'left=proposal')).toEqual([settled]);
  });

  test('strangers and administrators count nothing; whoever holds no post is refused', async () => {
    for (const who of ['stranger', 'administrator'] as const) {
      const figures = await figuresOf(who);
      expect(figures).toMatchObject({ ofWholeHouse: false, open: { open: 0, late: 0 }, byBody: [], byKind: [] });
      expect(figures.rounds).toEqual({ left: 0, returned: 0, counted: 0 });
    }
    const nobody = await house.as('nobody').get('/audit/overview');
    expect([nobody.status, nobody.body['code']]).toEqual([403, 'not-appointed']);
  });
});

test('the figures are taken away as CSV that reads as Vietnamese and runs nothing; it stands in the ledger', async () => {
  const file = done(await house.as('officer-a').get(`/audit/overview/export?${PERIOD}`, { 'accept-language': 'vi' }));
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
  const text = file.body as unknown as string;
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain('Giai đoạn,Đề xuất,0,0,,1,0,0,');
  const { rows } = await asAdmin(house.records.adminUrl, (client) =>
    client.query(
      "select actor, record::jsonb -> 'entry' as entry from ledger_entry where record like '%overview-export%'",
    ),
  );
  expect(rows).toEqual([
    { actor: 'officer-a', entry: { what: 'overview-export', from: '2024-08-01', to: '2024-09-30' } },
  ]);
});
