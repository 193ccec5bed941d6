import type { BodyOf, setAbsence } from '@nhipcau/contracts';
import { CLUSTER_1_2025 } from '@nhipcau/local/demonstration/dossiers/cluster-1-2025';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import { firstText } from '@nhipcau/local/driver/proposal';
import { request } from '@nhipcau/local/driver/request';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { type Story, tell } from '../support/story.ts';

const kindAndOwner = { kind: CLUSTER_1_2025.kind, owner: CLUSTER_1_2025.owner };
const text = firstText({ dossier: CLUSTER_1_2025 });

const author = 'union-hai-duong-head';
const approver = 'hai-duong-committee-approver';
const deputy = 'hai-duong-committee-lead';
const keeper = 'nhip-cau-administrator';
const week = { from: '2025-03-10', to: '2025-03-20' };

let house: House;
beforeAll(async () => {
  house = await openHouse('standing-in');
  await house.clock.moveTo(momentMs('2025-03-10 08:00'));
});
afterAll(() => house.stop());

async function inConsultation(title: string): Promise<Story> {
  const story = tell(house, { ...kindAndOwner, text: { ...text, title: { vi: title } } });
  await story.at('2025-03-10 09:00', 'union-hai-duong-staff', { act: 'create' });
  await story.at('2025-03-10 09:00', 'union-hai-duong-staff', { act: 'present' });
  await story.at('2025-03-10 09:00', author, { act: 'sign' });
  await story.at('2025-03-10 09:00', 'hai-duong-committee-lead', { act: 'accept' });
  return story;
}

async function inApproval(title: string): Promise<Story> {
  const story = await inConsultation(title);
  await story.at('2025-03-10 09:00', 'vufo-officer', { act: 'opine', opinion: 'agree' });
  await story.at('2025-03-10 09:00', 'mofa-officer', { act: 'opine', opinion: 'agree' });
  return story;
}

const leave = (...standIns: BodyOf<typeof setAbsence>['standIns']) =>
  request('setAbsence', undefined, { ...week, standIns });

async function inboxOf(person: string, story: Story) {
  const { items } = await house.deskOf(person).read('listTasks', { query: { limit: 100 } });
  return items.filter(({ dossier }) => dossier.id === story.id);
}

async function taskOf(person: string, story: Story, kind: string) {
  const ofKind = async () => (await inboxOf(person, story)).find((one) => one.kind === kind);
  await expect.poll(ofKind, { timeout: 20_000 }).toBeDefined();
  const task = await ofKind();
  if (task === undefined) throw new Error(`${person} is asked for no ${kind}`);
  const { documentHash = '' } = await house.deskOf(person).read('readTask', { params: { id: task.id } });
  return { ...task, documentHash };
}

async function absenceOf(person: string): Promise<string> {
  const { absences } = await house.deskOf(person).read('readStanding');
  return absences[0]?.id ?? '';
}

test('an approver goes on leave: the deputy finds the decision at once, signs it for them, and history names both and the paper', async () => {
  const story = await inApproval('Hội nghị khi người duyệt đi vắng');
  await taskOf(approver, story, 'decide');
  expect(await inboxOf(deputy, story)).toEqual([]);
  const plan = { ...week, standIns: [{ person: deputy, form: 'KT.' as const }] };
  const preview = await house.deskOf(approver).send(request('previewAbsence', undefined, plan), 'preview-the-leave');
  expect(preview).toMatchObject({ uncovered: 0, standIns: [{ person: { id: deputy } }] });
  expect(await inboxOf(deputy, story)).toEqual([]);

  expect(await story.tries(approver, leave(...plan.standIns))).toEqual([]);
  const instrument = await absenceOf(approver);
  const task = await taskOf(deputy, story, 'decide');
  expect(task.for).toMatchObject({ person: { id: approver }, instrument, form: 'KT.' });
  expect(await inboxOf(approver, story)).toHaveLength(1);

  const { documentHash } = task;
  const decision = request('decideProposal', { id: task.id }, { documentHash, verdict: 'approve', reasons: 'Đồng ý.' });
  const receipt = await house.deskOf(deputy).send(decision, 'decides-for-the-absent');
  expect(receipt).toMatchObject({
    for: { person: { id: approver }, instrument },
    signature: { authority: [expect.stringMatching(/^KT\. /), expect.any(String)] },
  });
  const decided = (await story.timeline()).find(({ type }) => type === 'SeatDecided');
  expect(decided).toMatchObject({ actor: { id: deputy }, principal: { id: approver }, instrument });

  const next = await inApproval('Hội nghị sau khi trở lại');
  await taskOf(deputy, next, 'decide');
  expect(await next.tries(approver, request('endAbsence', { absence: instrument }, {}))).toEqual([]);
  expect(await inboxOf(deputy, next)).toEqual([]);
  const back = await taskOf(approver, next, 'decide');
  const late = request('decideProposal', { id: back.id }, { documentHash: back.documentHash, verdict: 'approve' });
  expect(await next.tries(deputy, late)).toContain('wrong-role');
  expect(await next.tries(approver, late)).toEqual([]);
}, 120_000);

test('a circle of stand-ins is refused, and who stands in it is said', async () => {
  const story = await inConsultation('Hội nghị có người vắng mặt vòng quanh');
  expect(await story.tries('vufo-officer', leave({ person: 'vff-officer' }))).toEqual([]);
  expect(await story.tries('vff-officer', leave({ person: 'vufo-officer' }))).toEqual(['standing-circle']);
  expect(
    await story.tries('vufo-officer', request('endAbsence', { absence: await absenceOf('vufo-officer') }, {})),
  ).toEqual([]);
}, 60_000);

test('nobody approves their own text through any door: alone, in bulk, by delegation, as keeper, by a role of the database', async () => {
  const asked = await inConsultation('Hội nghị có người soạn đứng ra trả lời');
  const opinion = await taskOf('vufo-officer', asked, 'opine');
  const { documentHash } = opinion;
  expect(await asked.tries('vufo-officer', leave({ person: author }))).toEqual([]);
  const single = request('giveOpinion', { id: opinion.id }, { documentHash, opinion: 'agree' });
  expect(await asked.tries(author, single)).toEqual(['author-does-not-decide']);
  const items = [{ task: opinion.id, documentHash }];
  const bulk = await house
    .deskOf(author)
    .send(request('giveOpinions', undefined, { opinion: 'agree', items }), 'many-at-once');
  expect(bulk).toMatchObject({ results: [{ task: opinion.id, faults: [{ code: 'author-does-not-decide' }] }] });

  // As long as the author stands in for the officer the two are one: the officer answers nothing of the author's either.
  expect(await asked.tries('vufo-officer', single)).toEqual(['author-does-not-decide']);
  expect(
    await asked.tries('vufo-officer', request('endAbsence', { absence: await absenceOf('vufo-officer') }, {})),
  ).toEqual([]);

  const story = await inApproval('Hội nghị có người soạn được ủy quyền');
  const task = await taskOf(approver, story, 'decide');
  const decide = request('decideProposal', { id: task.id }, { documentHash: task.documentHash, verdict: 'approve' });
  const paper = { number: '01/GUQ', ...week, form: 'TUQ.' as const };
  expect(await story.tries(approver, request('grantDelegation', undefined, { ...paper, holder: author }))).toEqual([]);
  expect((await taskOf(author, story, 'decide')).for).toMatchObject({ person: { id: approver }, number: '01/GUQ' });
  expect(await story.tries(author, decide)).toEqual(['author-does-not-decide']);

  const own = {
    ...paper,
    number: '02/GUQ',
    citation: 'Giấy ủy quyền',
    reason: 'Thử',
    grantor: approver,
    holder: keeper,
  };
  expect(await story.tries(keeper, request('grantDelegationFor', undefined, own))).toEqual(['not-for-oneself']);
  expect(await story.tries(keeper, decide)).not.toEqual([]);

  const database = new Client({ connectionString: house.world.adminUrl });
  await database.connect();
  const refused = async (role: string, statement: string) => {
    await database.query(`set role ${role}`);
    const code = await database.query(statement).then(
      () => 'done',
      (fault: { code: string }) => fault.code,
    );
    await database.query('reset role');
    return code;
  };
  const lend = `insert into lending (id, via, number, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms)
    values ('x', 'delegation', 'x', '${approver}', '${author}', '2025-03-10', '2025-03-20', true, 'KT.', 'x', 1)`;
  expect(await refused('nc_tasks', lend)).toBe('42501');
  expect(await refused('nc_tasks', "insert into dossier_event (type) values ('SeatDecided')")).toBe('42501');
  expect(await refused('nc_administration', "select act_open(null, 'x', null, null)")).toBe('42501');
  await database.end();
  expect((await story.timeline()).filter(({ type }) => type === 'SeatDecided')).toEqual([]);
}, 120_000);
