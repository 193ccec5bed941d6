import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerOf } from '../../administration/test/support/openings.ts';
import { inDays, today, week } from '../../administration/test/support/standing.ts';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

interface Entry {
  readonly seq: number;
  readonly actor: { readonly id: string };
  readonly instrument: string;
  readonly reason?: string;
  readonly changes: readonly Readonly<Record<string, unknown>>[];
}
interface Log {
  readonly items: readonly Entry[];
  readonly sound: boolean;
}

const keeper = () => house.as('administrator');
const admin = (text: string) => asAdmin(house.records.adminUrl, (client) => client.query(text));
async function logOf(who: Somebody, query = ''): Promise<Log> {
  return done(await house.as(who).get(`/audit/keeping?limit=100${query}`)).body as unknown as Log;
}
const whatOf = ({ items }: Log) => items.flatMap(({ changes }) => changes.map(({ what }) => what));
const appointment = { unit: 'asked-a', role: 'officer', from: '2026-01-01', decision: 'QĐ 7/QĐ-LHHN' };

test('who gave whom which right is told with the post, the paper and the reason, by whomever it was done', async () => {
  const account = { issuer: 'https://identity.test', subject: 'newcomer', name: 'Nguyễn Giả Định' };
  const undecided = { ...account, appointments: [{ ...appointment, decision: undefined }] };
  expect((await keeper().post('/administration/accounts', undecided)).status).toBe(422);
  const added = done(await keeper().post('/administration/accounts', { ...account, appointments: [appointment] }));
  const { person, appointments } = added.body as unknown as { person: string; appointments: { id: string }[] };
  const on = `/administration/accounts/${person}`;
  const post = appointments[0]?.id;
  done(await keeper().post(`${on}/session-ending`, { reason: 'Nghi lộ mật khẩu' }));
  done(await keeper().post(`${on}/appointments/${post}/ending`, { to: '2026-12-31', reason: 'Chuyển công tác' }));
  done(await keeper().post(`${on}/closing`, { reason: 'Đã nghỉ việc' }));
  done(await keeper().post(`${on}/reopening`, { reason: 'Trở lại' }));
  const { items, sound } = await logOf('auditor', `&person=${person}`);
  expect(sound).toBe(true);
  expect(items.map(({ reason, changes }) => [changes.map(({ what }) => what), reason])).toEqual([
    [['account-reopened'], 'Trở lại'],
    [['account-closed'], 'Đã nghỉ việc'],
    [['appointment-ended'], 'Chuyển công tác'],
    [['sessions-ended'], 'Nghi lộ mật khẩu'],
    [['account-added', 'appointed'], undefined],
  ]);
  for (const one of items)
    expect(one).toMatchObject({ actor: { id: 'administrator' }, instrument: 'administrator.1', bySystem: false });
  const given = { person: { id: person, name: account.name }, unit: { id: 'asked-a' }, role: 'officer', ref: post };
  expect(items[4]?.changes).toMatchObject([
    { issuer: account.issuer, subject: account.subject },
    { ...given, from: '2026-01-01', paper: appointment.decision },
  ]);
  expect(items[2]?.changes).toMatchObject([{ ...given, to: '2026-12-31' }]);
});

test('what people lend by themselves and what auditors are given stand there too', async () => {
  const paper = { number: '12/GUQ', holder: 'officer-b', ...week, form: 'TUQ.', kinds: ['bench'] };
  const lent = done(await house.as('second-officer-a').post('/standing/delegations', paper)).body;
  done(await house.as('second-officer-a').post(`/standing/delegations/${lent['id']}/revocation`, { reason: 'Đã về' }));
  done(await house.as('officer-a').post('/standing/absences', { ...week, standIns: [{ person: 'head-a' }] }));
  const mandate = { auditor: 'auditor', appointment: 'auditor.1', ...week, units: ['asked-b'], citation: 'QĐ 15' };
  const { id } = done(await keeper().post('/administration/mandates', mandate)).body;
  done(await keeper().post(`/administration/mandates/${id}/ending`, { reason: 'Xong việc' }));
  const { items } = await logOf('administrator');
  const between = { person: { id: 'second-officer-a' }, holders: [{ id: 'officer-b' }], paper: '12/GUQ' };
  expect(items.slice(0, 5)).toMatchObject([
    { reason: 'Xong việc', changes: [{ what: 'mandate-ended', person: { id: 'auditor' }, paper: 'QĐ 15' }] },
    { changes: [{ what: 'mandate-given', person: { id: 'auditor' }, units: [{ id: 'asked-b' }], paper: 'QĐ 15' }] },
    { actor: { id: 'officer-a' }, changes: [{ what: 'absence-set', holders: [{ id: 'head-a' }], from: today }] },
    { reason: 'Đã về', changes: [{ what: 'delegation-revoked', ...between, to: today }] },
    { actor: { id: 'second-officer-a' }, changes: [{ ...between, form: 'TUQ.', to: inDays(7) }] },
  ]);
  expect(whatOf(await logOf('administrator', '&what=mandate-given'))).toEqual(['mandate-given']);
  expect((await logOf('administrator', `&to=${inDays(-1)}`)).items).toEqual([]);
});

test('it is read by administrators and auditors alone, within a mandate, and the reading is written down', async () => {
  for (const who of ['staff', 'head', 'leader', 'stranger'] as const)
    expect([who, codes(await house.as(who).get('/audit/keeping'))]).toEqual([who, ['wrong-role']]);
  const other = { issuer: 'https://identity.test', subject: 'elsewhere', name: 'Trần Giả Định' };
  const elsewhere = { ...appointment, unit: 'elsewhere' };
  done(await keeper().post('/administration/accounts', { ...other, appointments: [elsewhere] }));
  done(await keeper().post('/administration/accounts/officer-b/session-ending', { reason: 'Thử' }));
  const mandate = { auditor: 'auditor', appointment: 'auditor.1', ...week, units: ['asked-b'], citation: 'QĐ 16' };
  const { id } = done(await keeper().post('/administration/mandates', mandate)).body;
  const { items, sound } = await logOf('auditor');
  expect(sound).toBe(true);
  const units = items.map(({ seq }) => seq);
  const all = (await logOf('administrator')).items;
  const touching = all.filter(({ changes }) => JSON.stringify(changes).match(/asked-b|officer-b/));
  expect(units).toEqual(touching.map(({ seq }) => seq));
  expect(touching.length).toBeLessThan(all.length);
  expect(whatOf(await logOf('auditor', '&unit=elsewhere'))).toEqual([]);
  const read = await ledgerOf(house, 'reads', ({ what }) => what === 'keeping');
  expect(read.at(-1)).toMatchObject({ search: { unit: 'elsewhere' }, instrument: 'auditor.1' });
  done(await keeper().post(`/administration/mandates/${id}/ending`, { reason: 'Xong' }));
  // An auditor whose only mandate has ended looks into nothing.
  expect(codes(await house.as('auditor').get('/audit/keeping'))).toEqual(['not-appointed']);
  await admin('delete from mandate');
});

test('a reason can be erased, and neither reason nor entry altered unseen', async () => {
  expect((await logOf('auditor')).sound).toBe(true);
  await admin("update kept_act set reason = null, reason_salt = null, reply = null where reason = 'Nghi lộ mật khẩu'");
  const erased = await logOf('auditor', '&what=sessions-ended');
  expect(erased.sound).toBe(true);
  const other = await logOf('auditor', '&what=account-closed');
  expect(other).toMatchObject({ sound: true, items: [{ reason: 'Đã nghỉ việc' }] });
  await admin("update kept_act set reason = 'Theo nguyện vọng' where reason = 'Đã nghỉ việc'");
  expect((await logOf('auditor', '&what=account-closed')).sound).toBe(false);
  await admin("update kept_act set reason = 'Đã nghỉ việc' where reason = 'Theo nguyện vọng'");
  expect((await logOf('auditor', '&what=account-closed')).sound).toBe(true);
});

test('the ledger holds no name, and the same request, once more or twice at once, is done once', async () => {
  const entries = await ledgerOf(house, 'administration', () => true);
  expect(JSON.stringify(entries)).not.toMatch(/Giả Định|Đã nghỉ việc/);
  const body = { ...appointment, unit: 'partner', role: 'staff' };
  const key = randomUUID();
  const appoint = () => keeper().post('/administration/accounts/stranger/appointments', body, { key });
  const [one, two] = await Promise.all([appoint(), appoint()]);
  const again = done(await appoint());
  expect([done(one).body, done(two).body]).toEqual([again.body, again.body]);
  const held = again.body as unknown as { appointments: { unit: string }[] };
  expect(held.appointments.filter(({ unit }) => unit === 'partner')).toHaveLength(1);
});
