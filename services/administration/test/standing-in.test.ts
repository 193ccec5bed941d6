import { readEvents } from '@nhipcau/database';
import { addDays } from '@nhipcau/domain/time/local-date';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, type Reply } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done, inApproval, inConsultation } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());
afterEach(() =>
  asAdmin(house.records.adminUrl, async (admin) => {
    await admin.query('delete from lending where under is not null');
    await admin.query('delete from lending');
    await admin.query('delete from absence');
  }),
);

const today = localDateOf(Date.now());
const inDays = (days: number) => addDays(today, days);
const week = { from: today, to: inDays(7) };
const stands = (person: Somebody, more: object = {}) => ({ person, ...more });

function leave(who: Somebody, ...standIns: readonly object[]): Promise<Reply> {
  return house.as(who).post('/standing/absences', { ...week, standIns });
}

async function found(who: Somebody, task: string) {
  const { items } = done(await house.as(who).get('/tasks?limit=100')).body as unknown as {
    items: readonly { id: string; for?: { person: { id: string }; instrument: string; form?: string } }[];
  };
  return items.find(({ id }) => id === task);
}

test('what is asked of an absent officer is found at the stand-in at once, answered in their name, and goes back with them', async () => {
  const { dossier, documentHash, a } = await inConsultation(house);
  expect(await found('officer-b', a)).toBeUndefined();
  const absence = done(await leave('officer-a', stands('officer-b', { form: 'KT.' }))).body as unknown as {
    id: string;
  };
  expect(await found('officer-b', a)).toMatchObject({
    for: { person: { id: 'officer-a' }, instrument: absence.id, via: 'absence', form: 'KT.' },
  });
  expect(await found('officer-a', a)).toBeDefined();
  const detail = done(await house.as('officer-b').get(`/tasks/${a}`)).body;
  expect(detail).toMatchObject({ for: { person: { id: 'officer-a' } } });
  const receipt = done(
    await house.as('officer-b').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }),
  ).body;
  const signature = {
    authority: ['KT. CÁN BỘ CƠ QUAN ĐƯỢC LẤY Ý KIẾN', 'CÁN BỘ CƠ QUAN ĐƯỢC LẤY Ý KIẾN'],
    name: 'officer-b',
  };
  expect(receipt).toMatchObject({ for: { person: { id: 'officer-a' }, instrument: absence.id }, signature });
  const { items } = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/timeline?limit=100`))
    .body as unknown as {
    items: readonly { type: string }[];
  };
  expect(items.find(({ type }) => type === 'OpinionGiven')).toMatchObject({
    principal: { id: 'officer-a' },
    signature,
  });
  const event = (await readEvents(house.worker.query, dossier)).findLast((one) => one.event.type === 'OpinionGiven');
  expect(event?.record).toMatchObject({
    actor: 'officer-b',
    principal: 'officer-a',
    instrument: absence.id,
    unit: 'asked-a',
  });
  const other = await inConsultation(house);
  expect(await found('officer-b', other.a)).toBeDefined();
  done(await house.as('officer-a').post(`/standing/absences/${absence.id}/return`));
  expect(await found('officer-b', other.a)).toBeUndefined();
  const late = await house.as('officer-b').post(`/tasks/${other.a}/opinion`, { documentHash, opinion: 'agree' });
  expect(codes(late)).toEqual(['not-in-unit']);
  const twice = await house.as('officer-a').post(`/standing/absences/${absence.id}/return`);
  expect([twice.status, codes(twice)]).toEqual([409, ['standing-ended']]);
});

test('what the absent one holds is answered by the stand-in, and by nobody else', async () => {
  const { documentHash, a } = await inConsultation(house);
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  done(await leave('officer-a', stands('officer-b')));
  const opinion = { documentHash, opinion: 'agree' };
  expect(codes(await house.as('second-officer-a').post(`/tasks/${a}/opinion`, opinion))).toEqual([
    'task-claimed-by-another',
  ]);
  done(await house.as('officer-b').post(`/tasks/${a}/opinion`, opinion));
});

test('a scope narrows what is lent, and several stand in each for their part', async () => {
  const { a } = await inConsultation(house);
  done(
    await leave(
      'officer-a',
      stands('officer-b', { stages: ['approval'] }),
      stands('stranger', { stages: ['consultation'] }),
    ),
  );
  expect(await found('officer-b', a)).toBeUndefined();
  expect(await found('stranger', a)).toMatchObject({ for: { person: { id: 'officer-a' } } });
});

test('a circle is refused with everyone in it, and every other fault beside it', async () => {
  done(await leave('officer-a', stands('officer-b')));
  const circular = await leave('officer-b', stands('officer-a'));
  expect([circular.status, codes(circular)]).toEqual([409, ['standing-circle']]);
  expect(JSON.stringify(circular.body)).toContain('officer-b → officer-a → officer-b');
  const faulty = await house.as('officer-b').post('/standing/absences', {
    from: inDays(-1),
    to: inDays(3),
    standIns: [
      stands('officer-b'),
      stands('nobody'),
      { person: 'unheard-of' },
      stands('stranger', { units: ['deciding'] }),
    ],
  });
  expect(codes(faulty)).toEqual([
    'day-passed',
    'stand-in-oneself',
    'stand-in-not-appointed',
    'person-unknown',
    'beyond-own-posts',
  ]);
  expect(codes(await leave('officer-a', stands('stranger')))).toEqual(['absence-overlaps']);
});

test('a chain resolves: the stand-in of a stand-in acts for the first, and all between are named', async () => {
  const { a } = await inConsultation(house);
  done(await leave('officer-a', stands('officer-b')));
  done(await leave('officer-b', stands('stranger')));
  const { posts } = done(await house.as('stranger').get('/standing')).body as unknown as {
    posts: readonly { unit: { id: string }; for?: { id: string }; chain?: readonly { id: string }[] }[];
  };
  expect(posts.find((post) => post.for?.id === 'officer-a')).toMatchObject({ chain: [{ id: 'officer-b' }] });
  expect(await found('stranger', a)).toMatchObject({ for: { person: { id: 'officer-a' } } });
});

const paper = (holder: Somebody, number: string, more: object = {}) => ({
  number,
  holder,
  ...week,
  form: 'TUQ.',
  ...more,
});

test('a delegation is a numbered paper that gives no more than its grantor has, and ends when it is revoked', async () => {
  const { a } = await inConsultation(house);
  const voice = house.as('officer-a');
  const granted = done(await voice.post('/standing/delegations', paper('stranger', '1/GUQ'))).body as unknown as {
    id: string;
  };
  expect(await found('stranger', a)).toMatchObject({ for: { instrument: granted.id, number: '1/GUQ', form: 'TUQ.' } });
  const faults = async (body: object) => codes(await voice.post('/standing/delegations', body));
  expect(await faults(paper('stranger', '1/GUQ'))).toEqual(['delegation-number-taken']);
  expect(await faults(paper('stranger', '2/GUQ', { passesOn: true }))).toEqual(['authorisation-not-passed-on']);
  expect(await faults(paper('stranger', '2/GUQ', { units: ['owner'] }))).toEqual(['beyond-own-posts']);
  expect(await faults(paper('officer-a', '2/GUQ'))).toEqual(['stand-in-oneself']);
  const foreign = await house.as('officer-b').post(`/standing/delegations/${granted.id}/revocation`, { reason: 'Thử' });
  expect([foreign.status, codes(foreign)]).toEqual([404, ['not-found']]);
  done(await voice.post(`/standing/delegations/${granted.id}/revocation`, { reason: 'Phân công lại' }));
  expect(await found('stranger', a)).toBeUndefined();
});

test('a delegation does not outlive its grantor’s appointment, on paper or in fact', async () => {
  const { a } = await inConsultation(house);
  const end = (day: string | null) =>
    asAdmin(house.records.adminUrl, (admin) =>
      admin.query('update appointment set until_day = $1 where id = $2', [day, 'second-officer-a.1']),
    );
  const refused = async () => {
    const reply = await house.as('second-officer-a').post('/standing/delegations', paper('stranger', '3/GUQ'));
    return codes(reply);
  };
  done(await house.as('second-officer-a').post('/standing/delegations', paper('stranger', '4/GUQ')));
  expect(await found('stranger', a)).toBeDefined();
  await end(inDays(-1));
  expect(await found('stranger', a)).toBeUndefined();
  await end(inDays(3));
  await expect.poll(refused, { timeout: 10_000, interval: 500 }).toEqual(['outlives-appointment']);
  await end(null);
});

test('a delegation is passed on only where it says so, and within itself', async () => {
  const first = paper('officer-b', '5/GUQ', { form: 'KT.', passesOn: true, stages: ['consultation'] });
  const above = done(await house.as('officer-a').post('/standing/delegations', first)).body as unknown as {
    id: string;
  };
  const pass = (more: object) =>
    house.as('officer-b').post('/standing/delegations', paper('stranger', '6/GUQ', { under: above.id, ...more }));
  expect(codes(await pass({ stages: ['approval'] }))).toEqual(['beyond-own-posts']);
  expect(codes(await pass({ stages: ['consultation'], to: inDays(9) }))).toEqual(['outlives-appointment']);
  const { a } = await inConsultation(house);
  done(await pass({ stages: ['consultation'] }));
  expect(await found('stranger', a)).toMatchObject({ for: { person: { id: 'officer-a' }, number: '6/GUQ' } });
  done(await house.as('officer-a').post(`/standing/delegations/${above.id}/revocation`, { reason: 'Thôi' }));
  expect(await found('stranger', a)).toBeUndefined();
});

test('nobody decides by standing in on what they, or whoever they stand in for, wrote', async () => {
  const { documentHash, decide } = await inApproval(house);
  const approve = { documentHash, verdict: 'approve' };
  done(await leave('approver-1', stands('staff')));
  expect(codes(await house.as('staff').post(`/tasks/${decide}/decision`, approve))).toEqual(['author-does-not-decide']);
  done(await leave('head', stands('approver-2')));
  expect(codes(await house.as('approver-2').post(`/tasks/${decide}/decision`, approve))).toEqual([
    'author-does-not-decide',
  ]);
});

test('a stand-in decides once in a round, whatever offices are lent', async () => {
  const { dossier, documentHash, decide } = await inApproval(house);
  const approve = { documentHash, verdict: 'approve' };
  done(await leave('approver-1', stands('stranger')));
  done(await leave('approver-2', stands('stranger')));
  done(await house.as('stranger').post(`/tasks/${decide}/decision`, approve));
  const next = await house.as('stranger').post(`/tasks/${dossier}.6/decision`, approve);
  expect(codes(next)).toEqual(['one-seat-per-person']);
});

test('before one goes, one sees what would go where and what would wait', async () => {
  const { dossier, a } = await inConsultation(house);
  const body = { ...week, standIns: [stands('officer-b', { stages: ['consultation'] })] };
  const preview = done(await house.as('officer-a').post('/standing/absences/preview', body)).body as unknown as {
    items: readonly { task: string; to?: { id: string }; barred?: string }[];
  };
  expect(preview.items.find(({ task }) => task === a)).toMatchObject({ to: { id: 'officer-b' } });
  const author = { ...week, standIns: [stands('staff')] };
  const barred = done(await house.as('officer-a').post('/standing/absences/preview', author))
    .body as unknown as typeof preview;
  expect(barred.items.find(({ task }) => task === a)).toMatchObject({ barred: 'author-does-not-decide' });
  expect(await found('officer-b', a)).toBeUndefined();
  expect(dossier).toBeDefined();
});

test('colleagues of the own unit come first, and a name is looked for in the whole house', async () => {
  const listed = async (path: string) =>
    (
      done(await house.as('officer-a').get(path)).body as unknown as { items: readonly { person: { id: string } }[] }
    ).items.map(({ person }) => person.id);
  expect(await listed('/standing/colleagues')).toEqual(
    expect.arrayContaining(['second-officer-a', 'head-a', 'many-hats']),
  );
  expect(await listed('/standing/colleagues?q=stranger')).toEqual(['stranger']);
});

test('a keeper enters an absence for another with the reason, never for their own gain', async () => {
  const { a } = await inConsultation(house);
  const keeper = house.as('administrator');
  const sick = { ...week, person: 'officer-a', reason: 'Ốm đột xuất' };
  const own = await keeper.post('/administration/absences', { ...sick, standIns: [stands('administrator')] });
  expect(codes(own)).toEqual(['not-for-oneself']);
  const absence = done(await keeper.post('/administration/absences', { ...sick, standIns: [stands('officer-b')] }))
    .body as unknown as { id: string };
  expect(await found('officer-b', a)).toBeDefined();
  const list = done(await keeper.get(`/administration/absences?person=officer-a&on=${today}`)).body;
  expect(list).toMatchObject({ items: [{ id: absence.id, reason: 'Ốm đột xuất', setBy: { id: 'administrator' } }] });
  done(await keeper.post(`/administration/absences/${absence.id}/return`, { reason: 'Đã khỏi' }));
  expect(await found('officer-b', a)).toBeUndefined();
  expect(codes(await house.as('officer-a').get('/administration/delegations'))).toEqual(['wrong-role']);
});

test('an auditor with a mandate looks into what it names, and into nothing else', async () => {
  const { dossier } = await inConsultation(house);
  const history = () => house.as('auditor').get(`/audit/dossiers/${dossier}/timeline`);
  expect((await history()).status).toBe(200);
  const keeper = house.as('administrator');
  const asked = { auditor: 'auditor', appointment: 'auditor.1', ...week, citation: 'QĐ 1/QĐ' };
  const elsewhere = done(await keeper.post('/administration/mandates', { ...asked, units: ['elsewhere'] }))
    .body as unknown as {
    id: string;
  };
  expect((await history()).status).toBe(404);
  done(await keeper.post('/administration/mandates', { ...asked, units: ['owner'] }));
  expect((await history()).status).toBe(200);
  done(await keeper.post(`/administration/mandates/${elsewhere.id}/ending`, { reason: 'Xong' }));
  const wrong = await keeper.post('/administration/mandates', { ...asked, auditor: 'lead', appointment: 'lead.1' });
  expect(codes(wrong)).toEqual(['mandate-needs-auditor']);
});
