import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done } from '../../tasks/test/support/story.ts';
import { ledgerOf } from './support/openings.ts';
import { week } from './support/standing.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const keeper = () => house.as('administrator');
const close = (person: string, reason = 'Đã nghỉ việc', who: 'administrator' | 'leader' = 'administrator') =>
  house.as(who).post(`/administration/accounts/${person}/closing`, { reason });
const reopen = (person: string) =>
  keeper().post(`/administration/accounts/${person}/reopening`, { reason: 'Trở lại làm việc' });

async function listed(person: string) {
  const { items } = done(await keeper().get('/administration/accounts?limit=100')).body as unknown as {
    items: readonly { person: string; accounts: readonly object[]; closed?: { by: { id: string }; reason: string } }[];
  };
  return items.find((one) => one.person === person);
}

test('a closed account opens nothing at any door, is in the ledger, and opens again', async () => {
  const { subject, before } = { subject: 'second-officer-a', before: house.as('second-officer-a') } as const;
  expect((await before.get('/tasks')).status).toBe(200);
  expect(codes(await close(subject, ' '))).toEqual(['wrong-format']);
  expect(codes(await close(subject, 'Thử', 'leader'))).toEqual(['wrong-role']);
  done(await close(subject, 'Đã nghỉ việc'));
  for (const path of ['/tasks', '/dossiers', '/audit/events', '/standing', '/tasks/changes']) {
    // Whoever was seen a moment ago is remembered for a second at most.
    const reply = async () => {
      const { status, body } = await before.get(path);
      return [path, status, body['code']];
    };
    await expect.poll(reply, { timeout: 5_000 }).toEqual([path, 403, 'account-closed']);
  }
  const claim = await before.post('/tasks/01890a5d-ac96-774b-bcce-b302099a8057.1/claim');
  expect([claim.status, codes(claim)]).toEqual([403, ['account-closed']]);
  expect(codes(await close(subject))).toEqual(['account-closed-already']);
  expect(await listed(subject)).toMatchObject({
    accounts: [{ subject }],
    closed: { by: { id: 'administrator' }, reason: 'Đã nghỉ việc' },
  });
  const chosen = done(await house.as('officer-a').get('/standing/colleagues')).body as unknown as {
    items: readonly { person: { id: string } }[];
  };
  expect(chosen.items.map(({ person }) => person.id)).not.toContain(subject);
  done(await reopen(subject));
  await expect.poll(async () => (await house.as(subject).get('/tasks')).status, { timeout: 5_000 }).toBe(200);
  expect(await listed(subject)).not.toHaveProperty('closed');
  expect(codes(await reopen(subject))).toEqual(['account-open']);
  const entries = await ledgerOf(house, 'administration', ({ persons }) => JSON.stringify(persons).includes(subject));
  expect(entries.map(({ act }) => act)).toEqual(['keep-accounts', 'keep-accounts']);
  const { rows } = await asAdmin(house.records.adminUrl, (admin) =>
    admin.query('select closed_by, reason, reopened_by, reopen_reason from closing where person_id = $1', [subject]),
  );
  expect(rows).toEqual([
    {
      closed_by: 'administrator',
      reason: 'Đã nghỉ việc',
      reopened_by: 'administrator',
      reopen_reason: 'Trở lại làm việc',
    },
  ]);
});

test('nobody closes their own account, or appoints themselves, and one administrator remains', async () => {
  expect(codes(await close('administrator'))).toEqual(['not-for-oneself']);
  const own = { unit: 'deciding', role: 'approver', from: week.from, decision: 'QĐ 1' };
  expect(codes(await keeper().post('/administration/accounts/administrator/appointments', own))).toEqual([
    'not-for-oneself',
  ]);
  const appointed = done(
    await keeper().post('/administration/accounts/stranger/appointments', {
      unit: 'house',
      role: 'administrator',
      from: week.from,
      decision: 'QĐ 2',
    }),
  ).body as unknown as { appointments: readonly { id: string; role: string }[] };
  const second = (path: string) => house.as('stranger').post(path, { reason: 'Thử', to: undefined });
  done(await second('/administration/accounts/administrator/closing'));
  const post = appointed.appointments.find(({ role }) => role === 'administrator')?.id;
  const ending = `/administration/accounts/stranger/appointments/${post}/ending`;
  const last = await house.as('stranger').post(ending, { to: week.from, reason: 'Thử' });
  expect([last.status, codes(last)]).toEqual([409, ['last-administrator']]);
  const beneath = asAdmin(house.records.adminUrl, (admin) =>
    admin.query("update account set active = false where person_id = 'stranger'"),
  );
  await expect(beneath).rejects.toMatchObject({ code: 'NC013' });
  done(await second('/administration/accounts/administrator/reopening'));
  done(await close('stranger'));
});

test('a program is never away and lends nothing, by whatever door', async () => {
  await asAdmin(house.records.adminUrl, (admin) =>
    admin.query("update person set service = true where id = 'colleague'"),
  );
  const stands = { ...week, standIns: [{ person: 'staff' }] };
  const paper = { number: '1/GUQ', holder: 'staff', from: week.from, to: week.to, form: 'TUQ.' };
  const refused = ['service-account-does-not-decide'];
  const program = house.as('colleague');
  expect(codes(await program.post('/standing/absences', stands))).toEqual(refused);
  expect(codes(await program.post('/standing/delegations', paper))).toEqual(refused);
  const reason = 'Thử';
  expect(codes(await keeper().post('/administration/absences', { ...stands, reason, person: 'colleague' }))).toEqual(
    expect.arrayContaining(refused),
  );
  expect(
    codes(
      await keeper().post('/administration/delegations', { ...paper, reason, citation: '1/QĐ', grantor: 'colleague' }),
    ),
  ).toEqual(refused);
  const beneath = (text: string) => asAdmin(house.records.adminUrl, (admin) => admin.query(text));
  await expect(
    beneath(`insert into absence (id, person_id, from_day, until_day, set_by, set_at_ms)
      values ('x', 'colleague', '2026-01-01', '2026-01-02', 'colleague', 0)`),
  ).rejects.toMatchObject({ code: 'NC010' });
  await expect(
    beneath(`insert into lending (id, via, number, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms)
      values ('x', 'delegation', '9', 'colleague', 'staff', '2026-01-01', '2026-01-02', false, 'TUQ.', 'colleague', 0)`),
  ).rejects.toMatchObject({ code: 'NC010' });
  await beneath(`insert into lending (id, via, number, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms)
    values ('y', 'delegation', '9', 'head', 'staff', '2026-01-01', '2999-01-02', false, 'TUQ.', 'head', 0)`);
  await expect(beneath("update person set service = true where id = 'head'")).rejects.toMatchObject({ code: 'NC010' });
});
