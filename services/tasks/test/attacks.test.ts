import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { everybodyBack, inDays, leave, stands, week } from '../../administration/test/support/standing.ts';
import { type House, openHouse } from './support/house.ts';
import type { Somebody } from './support/people.ts';
import { asAdmin } from './support/records.ts';
import { approved, codes, crossOver, done, draft, hashOf, inApproval, inConsultation, TEXT } from './support/story.ts';
import { upload } from './support/uploads.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());
afterEach(() => everybodyBack(house));

const today = localDateOf(Date.now());

/** A dossier whose report is asked for. */
async function reportAsked(): Promise<string> {
  const { dossier } = await approved(house, { ...TEXT, start: today, end: today });
  done(await house.as('staff').post(`/dossiers/${dossier}/start`));
  done(await house.as('staff').post(`/tasks/${dossier}.7/completion`, { summary: 'Đúng chương trình' }));
  await crossOver(house, dossier);
  return dossier;
}
/** Consulted on, after somebody wrote in it who is also of a consulted unit. */
async function writtenByManyHats() {
  const dossier = await draft(house);
  const { content } = done(await house.as('many-hats').get(`/dossiers/${dossier}/draft`)).body as { content?: object };
  done(await house.as('many-hats').put(`/dossiers/${dossier}/draft`, { content: { ...content, place: 'Huế' } }, 1));
  const documentHash = await hashOf(house, dossier);
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
  done(await house.as('head').post(`/tasks/${dossier}.1/signature`, { documentHash }));
  const acceptance = { documentHash, consulted: ['asked-a', 'asked-b'] };
  done(await house.as('lead').post(`/tasks/${dossier}.2/acceptance`, acceptance));
  await crossOver(house, dossier);
  return { dossier, documentHash };
}
async function accept(who: Somebody, dossier: string) {
  const { documentHash } = done(await house.as('lead').get(`/tasks/${dossier}.9`)).body as unknown as Record<
    'documentHash',
    string
  >;
  return await house.as(who).post(`/tasks/${dossier}.9/report-acceptance`, { documentHash, nominationsFollow: false });
}

test('whoever laid a file of the report does not accept it', async () => {
  const one = await reportAsked();
  const path = `/dossiers/${one}/report/parts/other`;
  const { file } = done(await upload(house, 'many-hats', path, { name: 'a.pdf', text: 'Ảnh' })).body as {
    file?: object;
  };
  const content = { summary: 'Đã diễn ra.', parts: [{ kind: 'other', file }] };
  done(await house.as('staff').post(`/tasks/${one}.8/report`, { content }));
  expect(codes(await accept('many-hats', one))).toEqual(['author-does-not-decide']);
});

test('nor does whoever was away while somebody laid it in their office', async () => {
  const dossier = await reportAsked();
  const absence = done(await leave(house, 'many-hats', stands('stranger', { units: ['owner'] }))).body['id'];
  const path = `/dossiers/${dossier}/report/parts/other`;
  const { file } = done(await upload(house, 'stranger', path, { name: 'a.pdf', text: 'Ảnh' })).body as {
    file?: object;
  };
  done(await house.as('many-hats').post(`/standing/absences/${absence}/return`));
  const content = { summary: 'Đã diễn ra.', parts: [{ kind: 'other', file }] };
  done(await house.as('staff').post(`/tasks/${dossier}.8/report`, { content }));
  expect(codes(await accept('many-hats', dossier))).toEqual(['author-does-not-decide']);
});

test('whoever only attached a file to the proposal judges nothing of it either', async () => {
  const dossier = await draft(house);
  const path = `/dossiers/${dossier}/draft/parts/other`;
  done(await upload(house, 'many-hats', path, { name: 'a.pdf', text: 'Ảnh', revision: 1 }));
  const documentHash = await hashOf(house, dossier);
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
  done(await house.as('head').post(`/tasks/${dossier}.1/signature`, { documentHash }));
  const acceptance = { documentHash, consulted: ['asked-a', 'asked-b'] };
  const accepted = await house.as('many-hats').post(`/tasks/${dossier}.2/acceptance`, acceptance);
  expect(codes(accepted)).toEqual(['author-does-not-decide']);
  const bulk = { items: [{ task: `${dossier}.3`, documentHash }], opinion: 'agree' };
  done(await house.as('lead').post(`/tasks/${dossier}.2/acceptance`, acceptance));
  await crossOver(house, dossier);
  const given = await house.as('many-hats').post('/tasks/bulk/opinions', bulk);
  expect([given.status, JSON.stringify(given.body)]).toEqual([200, expect.stringContaining('author-does-not-decide')]);
});

test('whoever drafted the report for a colleague does not accept it', async () => {
  const two = await reportAsked();
  const body = { content: { summary: 'Đã diễn ra.' } };
  done(await house.as('many-hats').put(`/tasks/${two}.8/preparation`, { act: 'file-report', body }, 1));
  done(await house.as('staff').post(`/tasks/${two}.8/report`, body));
  expect(codes(await accept('many-hats', two))).toEqual(['author-does-not-decide']);
});

test('nobody lays a file where they write nothing', async () => {
  const own = await draft(house);
  const file = { name: 'a.pdf', text: 'x', revision: 1 };
  for (const who of ['officer-a', 'lead', 'stranger', 'administrator'] as const)
    expect([who, (await upload(house, who, `/dossiers/${own}/draft/parts/plan`, file)).status]).toEqual([who, 404]);
  expect(codes(await upload(house, 'auditor', `/dossiers/${own}/draft/parts/plan`, file))).toEqual(['reader-only']);
  const { dossier } = await inConsultation(house);
  for (const [who, status] of [
    ['officer-a', 403],
    ['lead', 403],
    ['stranger', 404],
    ['administrator', 404],
  ] as const)
    expect([who, (await upload(house, who, `/dossiers/${dossier}/draft/parts/plan`, file)).status]).toEqual([
      who,
      status,
    ]);
});

test('the author drafts no answer to their own text for a colleague to send', async () => {
  const { dossier, documentHash } = await writtenByManyHats();
  const answer = { act: 'opine', body: { documentHash, opinion: 'agree' } };
  const byAuthor = await house.as('many-hats').put(`/tasks/${dossier}.3/preparation`, answer, 1);
  expect(codes(byAuthor)).toEqual(['author-does-not-decide']);
});

test('the absent one takes no second seat beside their stand-in', async () => {
  const { dossier, documentHash, decide } = await inApproval(house);
  const approve = { documentHash, verdict: 'approve' };
  done(await leave(house, 'approver-1', stands('stranger')));
  done(await house.as('stranger').post(`/tasks/${decide}/decision`, approve));
  const second = await house.as('approver-1').post(`/tasks/${dossier}.6/decision`, approve);
  expect(codes(second)).toEqual(['one-seat-per-person']);
});

test('an office passed on reaches nobody who stands in for the author, by however many links', async () => {
  const { documentHash, decide } = await inApproval(house);
  const approve = { documentHash, verdict: 'approve' };
  const paper = { ...week, form: 'KT.' };
  const above = done(
    await house
      .as('approver-2')
      .post('/standing/delegations', { ...paper, number: 'A1', holder: 'officer-b', passesOn: true }),
  ).body['id'];
  done(
    await house
      .as('officer-b')
      .post('/standing/delegations', { ...paper, number: 'A2', holder: 'stranger', under: above }),
  );
  done(await leave(house, 'staff', stands('second-officer-a')));
  done(await leave(house, 'second-officer-a', stands('stranger')));
  expect(codes(await house.as('stranger').post(`/tasks/${decide}/decision`, approve))).toEqual([
    'author-does-not-decide',
  ]);
});

test('whoever keeps the house decides on nothing of it, by whatever other post', async () => {
  const { documentHash, decide } = await inApproval(house);
  const post = { unit: 'house', role: 'administrator', from: today, decision: 'QĐ 9' };
  const { appointments } = done(
    await house.as('administrator').post('/administration/accounts/approver-1/appointments', post),
  ).body as unknown as { appointments: readonly { id: string; role: string }[] };
  const approve = { documentHash, verdict: 'approve' };
  expect(codes(await house.as('approver-1').post(`/tasks/${decide}/decision`, approve))).toEqual([
    'administrator-does-not-decide',
  ]);
  const id = appointments.find(({ role }) => role === 'administrator')?.id;
  await asAdmin(house.records.adminUrl, (admin) => admin.query('delete from appointment where id = $1', [id]));
});

test('an office that ended with its last day does nothing the day after, with the token of the day before', async () => {
  const { documentHash, a } = await inConsultation(house);
  const token = await house.token('second-officer-a');
  await asAdmin(house.records.adminUrl, async (admin) => {
    // As it is when the day passes: nothing is changed by anybody.
    await admin.query("set session_replication_role = 'replica'");
    await admin.query("update appointment set until_day = $1 where person_id = 'second-officer-a'", [inDays(-1)]);
  });
  const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
    house.services.tasks.inject({
      ...{ method, url, ...(payload === undefined ? {} : { payload }) },
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'a-key-of-the-day-before' },
    });
  expect((await ask('POST', `/tasks/${a}/opinion`, { documentHash, opinion: 'agree' })).statusCode).toBe(404);
  expect((await ask('GET', `/tasks/${a}`)).statusCode).toBe(404);
  expect((await ask('GET', '/tasks')).json()).toMatchObject({ items: [] });
});

test('what a form of another page can send is no request', async () => {
  const { documentHash, a } = await inConsultation(house);
  const token = await house.token('officer-a');
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/plain;charset=application/json']) {
    const reply = await house.services.tasks.inject({
      method: 'POST',
      url: `/tasks/${a}/opinion`,
      headers: { authorization: `Bearer ${token}`, 'content-type': type, 'idempotency-key': 'of-another-page' },
      payload: JSON.stringify({ documentHash, opinion: 'agree' }),
    });
    expect([type, reply.statusCode, reply.json().code]).toEqual([type, 415, 'media-type-not-offered']);
  }
});

test('an auditor takes nothing away once the mandate is over', async () => {
  const { dossier } = await inConsultation(house);
  const mandate = { auditor: 'auditor', appointment: 'auditor.1', ...week, units: ['owner'], citation: 'QĐ 15' };
  const { id } = done(await house.as('administrator').post('/administration/mandates', mandate)).body;
  const doors = ['export', 'timeline', 'verification', 'workflow'].map((door) => `/audit/dossiers/${dossier}/${door}`);
  for (const door of doors) expect([door, (await house.as('auditor').get(door)).status]).toEqual([door, 200]);
  done(await house.as('administrator').post(`/administration/mandates/${id}/ending`, { reason: 'Xong' }));
  for (const door of [...doors, '/audit/events', '/audit/overview/export', '/audit/keeping', '/audit/openings'])
    expect([door, (await house.as('auditor').get(door)).status < 400]).toEqual([door, false]);
  await asAdmin(house.records.adminUrl, (admin) => admin.query('delete from mandate'));
});
