import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { codes, done, inConsultation } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const keeper = () => house.as('administrator');

test('nobody but an administrator keeps anything', async () => {
  const reads = ['clock', 'calendars', 'organisations', 'accounts'].map((what) => `/administration/${what}`);
  for (const path of reads) {
    const reply = await house.as('leader').get(path);
    expect([path, reply.status, codes(reply)]).toEqual([path, 403, ['wrong-role']]);
    expect((await keeper().get(path)).status).toBe(200);
  }
});

test('the clock runs forward only, and at today it is the real one', async () => {
  const past = await keeper().post('/administration/clock/steps', { to: '2024-01-03T01:00:00.000Z' });
  expect([past.status, codes(past)]).toEqual([422, ['clock-runs-forward']]);
  const to = new Date(Date.now() + 60_000).toISOString();
  const stepped = done(await keeper().post('/administration/clock/steps', { to }));
  expect(stepped.body).toMatchObject({ simulated: false, offsetMs: 0, reached: false, stops: [] });
});

test('the clock does not move on while a dossier waits for its workflow', async () => {
  const { dossier } = await inConsultation(house);
  done(await house.as('head').post(`/dossiers/${dossier}/recall`));
  const to = new Date(Date.now() + 60_000).toISOString();
  const waiting = await keeper().post('/administration/clock/steps', { to });
  expect([waiting.status, codes(waiting)]).toEqual([503, ['clock-not-settled']]);
  expect(waiting.headers['retry-after']).toBeDefined();
}, 40_000);

test('in production the clock has no door at all', async () => {
  const production = await openHouse('production');
  try {
    const to = new Date(Date.now() + 60_000).toISOString();
    const step = await production.as('administrator').post('/administration/clock/steps', { to });
    expect([step.status, step.body['code']]).toEqual([404, 'not-found']);
    expect((await production.as('administrator').get('/administration/clock')).status).toBe(404);
  } finally {
    await production.stop();
  }
}, 60_000);

test('an edition of the calendar starts from the one in force, and wakes what is open', async () => {
  await inConsultation(house);
  const shown = done(await keeper().get('/administration/calendars')).body as unknown as {
    version: number;
    years: readonly { year: number; holidays: readonly object[] }[];
  };
  const year = shown.years.find((one) => one.year === 2027);
  const holiday = { ...year?.holidays.at(-1), date: '2027-12-24', kind: 'statutory', certainty: 'U' };
  const edited = { ...year, holidays: [...(year?.holidays ?? []), holiday] };
  const body = { basedOn: shown.version, year: edited, reason: 'Nghỉ thêm một ngày' };
  const published = done(await keeper().post('/administration/calendars', body));
  expect(published.body).toMatchObject({ version: shown.version + 1 });
  expect(published.body['dossiersWoken']).toBeGreaterThan(0);
  const stale = await keeper().post('/administration/calendars', body);
  expect([stale.status, codes(stale)]).toEqual([409, ['calendar-changed']]);
  const twice = { ...edited, holidays: [...edited.holidays, holiday] };
  const faulty = await keeper().post('/administration/calendars', { ...body, basedOn: shown.version + 1, year: twice });
  expect([faulty.status, codes(faulty)]).toEqual([422, ['calendar-faulty']]);
});

test('organisations are dated, and one request adds one', async () => {
  const body = {
    id: 'lien-hiep-hue',
    parent: 'owner',
    name: { vi: 'Liên hiệp hữu nghị thành phố Huế' },
    from: '2025-01-01',
  };
  const added = done(await keeper().post('/administration/organisations', body, { key: 'hue-once' }));
  const again = done(await keeper().post('/administration/organisations', body, { key: 'hue-once' }));
  expect(again.body).toEqual(added.body);
  expect(codes(await keeper().post('/administration/organisations', body))).toEqual(['organisation-exists']);
  done(
    await keeper().post('/administration/organisations/lien-hiep-hue/ending', { to: '2025-06-30', reason: 'Sáp nhập' }),
  );
  const on = async (day: string) => {
    const list = done(await keeper().get(`/administration/organisations?on=${day}&q=hue`)).body as unknown as {
      items: { id: string }[];
    };
    return list.items.map(({ id }) => id);
  };
  expect([await on('2025-06-30'), await on('2025-07-01')]).toEqual([['lien-hiep-hue'], []]);
  // Whoever looks back finds it, with its last day; whoever chooses for today does not.
  const units = async (query: string) => {
    const list = done(await house.as('leader').get(`/tasks/units${query}`)).body as unknown as {
      items: { id: string }[];
    };
    return list.items.filter(({ id }) => id === 'lien-hiep-hue');
  };
  expect(await units('')).toEqual([]);
  expect(await units('?ended=true')).toEqual([expect.objectContaining({ until: '2025-06-30' })]);
});

test('an appointment gives its right on its days and no longer', async () => {
  const account = {
    issuer: 'https://identity.test',
    subject: 'newcomer',
    name: 'Nguyễn Thị Giả Định',
    appointments: [],
  };
  const { person } = done(await keeper().post('/administration/accounts', account)).body as unknown as {
    person: string;
  };
  expect(codes(await keeper().post('/administration/accounts', account))).toEqual(['account-exists']);
  const appointed = done(
    await keeper().post(`/administration/accounts/${person}/appointments`, {
      unit: 'asked-a',
      role: 'officer',
      from: '2026-01-01',
      decision: 'QĐ 3',
    }),
  ).body as unknown as { appointments: readonly { id: string }[] };
  const ending = `/administration/accounts/${person}/appointments/${appointed.appointments[0]?.id}/ending`;
  const ended = done(await keeper().post(ending, { to: '2026-06-30', reason: 'Chuyển công tác' }));
  expect(ended.body).toMatchObject({ appointments: [{ unit: 'asked-a', to: '2026-06-30' }] });
  const nowhere = await keeper().post(`/administration/accounts/${person}/appointments`, {
    unit: 'nowhere',
    role: 'head',
    from: '2026-01-01',
    decision: 'QĐ 4',
  });
  expect(codes(nowhere)).toEqual(['unit-unknown']);
});

test('a run is renewed for an open dossier, and for no closed or missing one', async () => {
  const { dossier } = await inConsultation(house);
  const renewed = done(
    await keeper().post(`/administration/dossiers/${dossier}/renewal`, { reason: 'Trước khi triển khai' }),
  );
  expect(renewed.status).toBe(202);
  expect(renewed.body['wake']).toBeGreaterThan(0);
  const missing = await keeper().post('/administration/dossiers/00000000-0000-8000-8000-000000000000/renewal', {
    reason: 'Thử',
  });
  expect(missing.status).toBe(404);
});
