import { readEvents } from '@nhipcau/database';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done, inConsultation, presented } from '../../tasks/test/support/story.ts';
import { ask, confirm, ledgerOf, opened } from './support/openings.ts';
import { everybodyBack, leave, stands } from './support/standing.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await asAdmin(house.records.adminUrl, (admin) =>
    admin.query(
      `insert into appointment (id, person_id, unit, role, from_day) values ('stranger.head', 'stranger', 'elsewhere', 'head', '2020-01-01')`,
    ),
  );
}, 60_000);
afterAll(() => house?.stop());
afterEach(() => everybodyBack(house));

test('nothing is open until a second person agrees, who is neither the asker nor one with them', async () => {
  const { dossier } = await inConsultation(house);
  const asked = done(await ask(house, 'stranger', dossier)).body;
  expect(asked).toMatchObject({ state: 'waiting', dossier: { id: dossier }, asker: { id: 'stranger' }, hours: 2 });
  expect(asked).toMatchObject({ acts: { confirm: { may: false, rule: 'second-person-needed' }, end: { may: true } } });
  for (const told of ['owner', 'kind', 'until']) expect(asked).not.toHaveProperty(told);
  expect((await house.as('stranger').get(`/dossiers/${dossier}`)).status).toBe(404);
  const id = asked['id'] as unknown as string;
  expect(codes(await confirm(house, 'stranger', id))).toEqual(['second-person-needed']);
  done(await leave(house, 'stranger', stands('head-a')));
  expect(codes(await confirm(house, 'head-a', id))).toEqual(['second-person-needed']);
  expect(codes(await confirm(house, 'staff', id))).toEqual(['not-found']);
  const waiting = done(await house.as('leader').get('/standing/openings?of=waiting')).body;
  expect(waiting['items']).toMatchObject([{ id, owner: { id: 'owner' }, acts: { confirm: { may: true } } }]);
  const open = done(await confirm(house, 'leader', id)).body as unknown as Record<'until' | 'confirmedAt', string>;
  expect(open).toMatchObject({ state: 'open', second: { id: 'leader' } });
  expect(Date.parse(open['until']) - Date.parse(open['confirmedAt'])).toBe(2 * 3_600_000);
  expect(codes(await confirm(house, 'head', id))).toEqual(['opening-over']);
});

test('it opens the one dossier to reading and to giving a stuck task to somebody of its unit, and decides on nothing', async () => {
  const { dossier, documentHash, a } = await inConsultation(house);
  const other = await inConsultation(house);
  const id = await opened(house, 'stranger', dossier);
  const asker = house.as('stranger');
  expect(done(await asker.get(`/dossiers/${dossier}`)).body).toMatchObject({ openings: [{ id, state: 'open' }] });
  done(await asker.get(`/tasks/${a}`));
  for (const path of [`/dossiers/${other.dossier}`, `/tasks/${other.a}`])
    expect((await asker.get(path)).status).toBe(404);
  const listed = done(await asker.get('/dossiers?limit=100')).body as unknown as { items: readonly { id: string }[] };
  expect(listed.items.map((one) => one.id)).not.toContain(dossier);
  const decided = await asker.post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' });
  expect(codes(decided)).not.toEqual([]);
  expect(decided.status).toBe(403);
  expect((await asker.post(`/dossiers/${dossier}/recall`)).status).toBe(403);
  const reason = 'Cán bộ phụ trách vắng mặt đột xuất';
  expect(codes(await asker.post(`/tasks/${a}/assignment`, { to: 'officer-b', reason }))).toEqual(['not-in-unit']);
  done(await asker.post(`/tasks/${a}/assignment`, { to: 'second-officer-a', reason }));
  const event = (await readEvents(house.worker.query, dossier)).at(-1);
  expect(event).toMatchObject({ event: { type: 'TaskAssigned', to: 'second-officer-a' }, actor: 'stranger' });
  expect(event?.record).toMatchObject({ instrument: id, unit: 'elsewhere' });
  const reads = await ledgerOf(house, 'reads', ({ opening }) => opening === id);
  expect(reads.map(({ what }) => what)).toEqual(['dossier', 'task']);
});

test('it is over when its hours are, when somebody closes it, and when the asker holds the office no more', async () => {
  const clockBack = (ms: number) =>
    asAdmin(house.records.adminUrl, (admin) => admin.query('update clock set offset_ms = $1', [-ms]));
  await clockBack(3_600_000);
  const { dossier } = await inConsultation(house);
  const first = await opened(house, 'stranger', dossier, 1);
  const seen = () => house.as('stranger').get(`/dossiers/${dossier}`);
  expect((await seen()).status).toBe(200);
  await clockBack(0);
  expect((await seen()).status).toBe(404);
  const mine = done(await house.as('stranger').get('/standing/openings?of=mine')).body as unknown as {
    items: readonly { id: string }[];
  };
  expect(mine.items.find(({ id }) => id === first)).toMatchObject({ state: 'expired', acts: {} });

  const second = await opened(house, 'stranger', dossier);
  expect((await seen()).status).toBe(200);
  const close = (who: 'head' | 'head-a' | 'stranger', id: string) =>
    house.as(who).post(`/standing/openings/${id}/ending`, { reason: 'Việc đã xong' });
  expect(codes(await close('head-a', second))).toEqual(['wrong-role']);
  expect(done(await close('head', second)).body).toMatchObject({ state: 'ended', endedBy: { id: 'head' } });
  expect((await seen()).status).toBe(404);
  expect(codes(await close('stranger', second))).toEqual(['opening-over']);

  await opened(house, 'stranger', dossier);
  const day = `update appointment set role = $1 where id = 'stranger.head'`;
  await asAdmin(house.records.adminUrl, (admin) => admin.query(day, ['staff']));
  expect((await seen()).status).toBe(404);
  await asAdmin(house.records.adminUrl, (admin) => admin.query(day, ['head']));
});

test('a dossier that is not there is answered as everywhere, and the attempt is written down', async () => {
  const unknown = '0e4f5a52-6f0a-5c3e-9a54-1f2f4c3b2a10';
  expect((await ask(house, 'administrator', unknown)).status).toBe(404);
  const attempts = await ledgerOf(house, 'openings', (entry) => entry['unknown'] === unknown);
  expect(attempts).toHaveLength(1);
  expect(codes(await ask(house, 'staff', unknown))).toEqual(['wrong-role']);
  const { dossier } = await presented(house);
  const key = 'asked-once';
  const once = done(await ask(house, 'administrator', dossier, 2, key)).body;
  expect(done(await ask(house, 'administrator', dossier, 2, key)).body).toMatchObject({ id: once['id'] });
  expect(codes(await ask(house, 'administrator', dossier, 3, key))).toEqual(['idempotency-key-reused']);
  expect(codes(await ask(house, 'administrator', dossier))).toEqual(['opening-waits']);
  const refusal = `/standing/openings/${once['id']}/refusal`;
  const refused = await house.as('leader').post(refusal, { reason: 'Chưa đủ lý do' });
  expect(done(refused).body).toMatchObject({ state: 'refused', endReason: 'Chưa đủ lý do', acts: {} });
  const again = done(await ask(house, 'administrator', dossier)).body;
  const back = await house.as('administrator').post(`/standing/openings/${again['id']}/ending`, { reason: 'Nhầm' });
  expect(done(back).body).toMatchObject({ state: 'withdrawn' });
});

test('a closed dossier is opened too, and its log stays as it is; its owner and the auditor see it in red', async () => {
  const { dossier } = await presented(house);
  done(await house.as('head').post(`/dossiers/${dossier}/withdrawal`, { reason: 'Không tổ chức nữa' }));
  const length = (await readEvents(house.worker.query, dossier)).length;
  const id = await opened(house, 'administrator', dossier);
  done(await house.as('administrator').get(`/dossiers/${dossier}`));
  expect(await readEvents(house.worker.query, dossier)).toHaveLength(length);
  expect(done(await house.as('staff').get(`/dossiers/${dossier}`)).body).toMatchObject({
    openings: [{ id, asker: { id: 'administrator' }, second: { id: 'leader' }, reason: 'Việc đến hạn hôm nay' }],
  });
  const ours = done(await house.as('head').get('/standing/openings?of=ours&limit=1')).body;
  expect(ours['items']).toMatchObject([{ id, acts: { end: { may: true } } }]);
  const timeline = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/timeline?limit=100`)).body;
  expect(timeline['grave']).toMatchObject([
    { opening: id, what: 'asked', afterSeq: length, actor: { id: 'administrator' }, reason: 'Việc đến hạn hôm nay' },
    { opening: id, what: 'confirmed', afterSeq: length, actor: { id: 'leader' } },
  ]);
  const earlier = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/timeline?limit=1`)).body;
  expect(earlier['grave']).toEqual([]);
});

test('the auditors read every opening of a period, with what was read and done by it; others do not', async () => {
  const { dossier, a } = await inConsultation(house);
  const id = await opened(house, 'stranger', dossier);
  done(await house.as('stranger').get(`/tasks/${a}`));
  done(await house.as('stranger').post(`/tasks/${a}/assignment`, { to: 'second-officer-a', reason: 'Vắng' }));
  const digest = done(await house.as('auditor').get('/audit/openings')).body as unknown as {
    items: readonly { id: string }[];
    asked: number;
    opened: number;
  };
  expect(digest).toMatchObject({ sound: true });
  expect(digest.asked).toBeGreaterThan(digest.opened);
  expect(digest.items.find((one) => one.id === id)).toMatchObject({
    dossier: { id: dossier },
    readCount: 1,
    reads: [{ what: 'task' }],
    assigns: [{ task: a, to: { id: 'second-officer-a' } }],
  });
  const timeline = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/timeline?newestFirst=true`))
    .body as unknown as { items: readonly object[] };
  expect(timeline.items[0]).toMatchObject({ type: 'TaskAssigned', instrument: id, grave: true });
  expect(codes(await house.as('head').get('/audit/openings'))).toEqual(['wrong-role']);
  const said = await ledgerOf(house, 'openings', ({ reply }) => (reply as { opening?: string })?.opening === id);
  expect(JSON.stringify(said)).not.toContain('Việc đến hạn');
});

test('an auditor with a mandate reads what it names, and still learns that the whole ledger is sound', async () => {
  const { dossier } = await presented(house);
  const id = await opened(house, 'administrator', dossier);
  const mandate = (units: readonly string[]) =>
    asAdmin(house.records.adminUrl, async (admin) => {
      await admin.query('delete from mandate');
      await admin.query(
        `insert into mandate (id, appointment_id, units, from_day, until_day, citation)
          select 'some', a.id, $1, '2020-01-01', '2099-12-31', 'Quyết định 1' from appointment a where a.person_id = 'auditor'`,
        [units],
      );
    });
  const digest = async () => done(await house.as('auditor').get('/audit/openings')).body;
  await mandate(['elsewhere']);
  expect(await digest()).toMatchObject({ items: [], asked: 0, sound: true });
  await mandate(['owner']);
  const { items, sound } = (await digest()) as unknown as { items: readonly { id: string }[]; sound: boolean };
  expect([items[0]?.id, sound]).toEqual([id, true]);
  const timeline = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/timeline?limit=100`)).body;
  expect(timeline['grave']).toMatchObject([{ hash: expect.any(String) }, { hash: expect.any(String) }]);
  await asAdmin(house.records.adminUrl, (admin) =>
    admin.query(`update ledger_head set hash = sha256('other') where ledger = 'openings'`),
  );
  expect(await digest()).toMatchObject({ sound: false });
});

test('a dossier is named by number and title of its paper, which must both fit, and whoever guesses does so in writing', async () => {
  const { dossier } = await inConsultation(house);
  const text = 'select n.symbol, d.title from document_number n join dossier d on d.id = n.dossier_id where d.id = $1';
  const { rows } = await asAdmin(house.records.adminUrl, (admin) =>
    admin.query<{ symbol: string; title: string }>(text, [dossier]),
  );
  const [{ symbol, title } = { symbol: '', title: '' }] = rows;
  const by = (paper: object | undefined, more: object = {}) =>
    house.as('administrator').post('/standing/openings', { paper, reason: 'Việc đến hạn', hours: 1, ...more });
  expect(codes(await by({ number: symbol, title: 'Một hội nghị khác hẳn' }))).toEqual(['not-found']);
  expect(codes(await by({ number: `9${symbol}`, title }))).toEqual(['not-found']);
  // Neither single letters with anything between them, nor words that every title has, nor blanks.
  for (const guess of [
    title.split('').join(' '),
    `${title.slice(0, 1)}${' '.repeat(20)}`,
    title.slice(0, 9),
    '%'.repeat(20),
  ])
    expect([guess, codes(await by({ number: symbol, title: guess }))]).toEqual([guess, ['not-found']]);
  expect(codes(await by({ number: symbol, title }, { dossier }))).toEqual(['field-required']);
  expect(codes(await by(undefined))).toEqual(['field-required']);
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const asked = done(await by({ number: ` ${symbol.replace(/^0+/, '').toLowerCase()} `, title: plain })).body;
  expect(asked).toMatchObject({ state: 'waiting', dossier: { id: dossier } });
  expect(asked).not.toHaveProperty('owner');
  expect(asked['askedAs']).toContain('TTr'.toLowerCase());
  const { seconds } = asked as unknown as { seconds: readonly { id: string; name?: string }[] };
  expect(seconds.map(({ id }) => id)).toEqual(expect.arrayContaining(['head', 'leader', 'head-a']));
  expect(seconds.map(({ id }) => id)).not.toContain('administrator');
  const waiting = done(await house.as('leader').get('/standing/openings?of=waiting')).body as unknown as {
    items: readonly { id: string; seconds?: object }[];
  };
  const theirs = waiting.items.find(({ id }) => id === (asked['id'] as unknown as string));
  expect(theirs).not.toHaveProperty('seconds');
  done(await house.as('administrator').post(`/standing/openings/${asked['id']}/ending`, { reason: 'Xong' }));
  const missed = await ledgerOf(house, 'openings', ({ unknown }) => JSON.stringify(unknown)?.includes(symbol) ?? false);
  expect(missed).toHaveLength(6);
  expect(JSON.stringify(missed)).not.toContain('khác hẳn');
  for (let attempt = 7; attempt <= 20; attempt += 1) await by({ number: `${attempt}/TTr-X`, title });
  expect(codes(await by({ number: '21/TTr-X', title }))).toEqual(['openings-missed']);
  expect(codes(await by({ number: symbol, title }))).toEqual(['openings-missed']);
  expect(
    codes(
      await house.as('leader').post('/standing/openings', { paper: { number: '1', title }, reason: 'Thử', hours: 1 }),
    ),
  ).toEqual(['not-found']);
});
