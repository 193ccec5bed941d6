import { readEvents } from '@nhipcau/database';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done, inApproval, inConsultation, presented, TEXT } from '../../tasks/test/support/story.ts';
import { everybodyBack, found, inDays, inSight, leave, stands, week } from './support/standing.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());
afterEach(() => everybodyBack(house));

test('what is asked of an absent officer is found at the stand-in at once, answered in their name, and goes back with them', async () => {
  const { dossier, documentHash, a } = await inConsultation(house);
  expect(await found(house, 'officer-b', a)).toBeUndefined();
  const absence = done(await leave(house, 'officer-a', stands('officer-b', { form: 'KT.' }))).body as unknown as {
    id: string;
  };
  expect(await found(house, 'officer-b', a)).toMatchObject({
    for: { person: { id: 'officer-a' }, instrument: absence.id, via: 'absence', form: 'KT.' },
  });
  expect(await found(house, 'officer-a', a)).toBeDefined();
  const me = done(await house.as('officer-b').get('/tasks/me')).body;
  expect(me).toMatchObject({
    appointments: [{ unit: { id: 'asked-b' } }, { unit: { id: 'asked-a' }, for: { person: { id: 'officer-a' } } }],
  });
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
  expect(await found(house, 'officer-b', other.a)).toBeDefined();
  done(await house.as('officer-a').post(`/standing/absences/${absence.id}/return`));
  expect(await found(house, 'officer-b', other.a)).toBeUndefined();
  const late = await house.as('officer-b').post(`/tasks/${other.a}/opinion`, { documentHash, opinion: 'agree' });
  expect(codes(late)).toEqual(['not-in-unit']);
  const twice = await house.as('officer-a').post(`/standing/absences/${absence.id}/return`);
  expect([twice.status, codes(twice)]).toEqual([409, ['standing-ended']]);
});

test('what the absent one holds is answered by the stand-in, and by nobody else', async () => {
  const { documentHash, a } = await inConsultation(house);
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  done(await leave(house, 'officer-a', stands('officer-b')));
  const opinion = { documentHash, opinion: 'agree' };
  expect(codes(await house.as('second-officer-a').post(`/tasks/${a}/opinion`, opinion))).toEqual([
    'task-claimed-by-another',
  ]);
  done(await house.as('officer-b').post(`/tasks/${a}/opinion`, opinion));
});

test('a head’s stand-in gives a task to whoever could answer, and the stand-in of an officer is among them', async () => {
  const { dossier, a } = await inConsultation(house);
  done(await leave(house, 'head-a', stands('leader')));
  done(await leave(house, 'officer-a', stands('officer-b')));
  const { items } = done(await house.as('leader').get(`/tasks/${a}/assignees`)).body as unknown as {
    items: readonly { person: { id: string }; may: boolean }[];
  };
  expect(items.find(({ person }) => person.id === 'officer-b')?.may).toBe(true);
  const given = { to: 'officer-b', reason: 'Người phụ trách đi vắng' };
  expect(codes(await house.as('stranger').post(`/tasks/${a}/assignment`, given))).toEqual(['not-found']);
  done(await house.as('leader').post(`/tasks/${a}/assignment`, given));
  const event = (await readEvents(house.worker.query, dossier)).findLast((one) => one.event.type === 'TaskAssigned');
  expect(event?.record).toMatchObject({ actor: 'leader', principal: 'head-a' });
  const checked = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`)).body;
  expect(checked).toMatchObject({ sound: true });
});

test('what is given to a stand-in by name is the absent one’s again on their return, in the inbox, at the act’s door and in sight', async () => {
  const { dossier, documentHash, a } = await inConsultation(house);
  const { id } = done(await leave(house, 'officer-a', stands('stranger'))).body as unknown as { id: string };
  const own = done(await house.as('head-a').post(`/tasks/${a}/assignment`, { to: 'officer-a', reason: 'Phụ trách' }));
  expect(own.status).toBe(200);
  done(await house.as('head-a').post(`/tasks/${a}/assignment`, { to: 'stranger', reason: 'Người phụ trách đi vắng' }));
  const events = (await readEvents(house.worker.query, dossier)).filter((one) => one.event.type === 'TaskAssigned');
  expect(events.map(({ event }) => event)).toEqual([
    expect.not.objectContaining({ for: expect.anything() }),
    expect.objectContaining({ to: 'stranger', for: 'officer-a' }),
  ]);
  const opine = async (who: 'stranger' | 'officer-a' | 'second-officer-a') =>
    (
      done(await house.as(who).get(`/tasks/${a}`)).body as unknown as {
        acts: readonly { act: string; may: boolean }[];
      }
    ).acts.find(({ act }) => act === 'opine')?.may;
  expect(await found(house, 'stranger', a)).toMatchObject({ for: { person: { id: 'officer-a' } } });
  expect([await opine('stranger'), await opine('officer-a'), await opine('second-officer-a')]).toEqual([
    true,
    true,
    false,
  ]);
  done(await house.as('officer-a').post(`/standing/absences/${id}/return`));
  expect(await found(house, 'stranger', a)).toBeUndefined();
  expect((await house.as('stranger').get(`/tasks/${a}`)).status).toBe(404);
  expect(await inSight(house, 'stranger', dossier)).toBe(false);
  expect(await found(house, 'officer-a', a)).toMatchObject({ claimedBy: { id: 'officer-a' } });
  expect(await opine('officer-a')).toBe(true);
  const opinion = { documentHash, opinion: 'agree' };
  expect((await house.as('stranger').post(`/tasks/${a}/opinion`, opinion)).status).toBe(404);
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, opinion));
  const checked = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`)).body;
  expect(checked).toMatchObject({ sound: true });
});

test('a scope narrows what is lent, and several stand in each for their part', async () => {
  const { a } = await inConsultation(house);
  done(
    await leave(
      house,
      'officer-a',
      stands('officer-b', { stages: ['approval'] }),
      stands('stranger', { stages: ['consultation'] }),
    ),
  );
  expect(await found(house, 'officer-b', a)).toBeUndefined();
  expect(await found(house, 'stranger', a)).toMatchObject({ for: { person: { id: 'officer-a' } } });
});

test('a circle is refused with everyone in it, and every other fault beside it', async () => {
  done(await leave(house, 'officer-a', stands('officer-b')));
  const circular = await leave(house, 'officer-b', stands('officer-a'));
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
  expect(codes(await leave(house, 'officer-a', stands('stranger')))).toEqual(['absence-overlaps']);
});

test('a chain resolves: the stand-in of a stand-in acts for the first, and all between are named', async () => {
  const { a } = await inConsultation(house);
  done(await leave(house, 'officer-a', stands('officer-b')));
  done(await leave(house, 'officer-b', stands('stranger')));
  const { posts } = done(await house.as('stranger').get('/standing')).body as unknown as {
    posts: readonly { unit: { id: string }; for?: { id: string }; chain?: readonly { id: string }[] }[];
  };
  expect(posts.find((post) => post.for?.id === 'officer-a')).toMatchObject({ chain: [{ id: 'officer-b' }] });
  expect(await found(house, 'stranger', a)).toMatchObject({ for: { person: { id: 'officer-a' } } });
});

test('nobody decides by standing in on what they, or whoever they stand in for, wrote', async () => {
  const { documentHash, decide } = await inApproval(house);
  const approve = { documentHash, verdict: 'approve' };
  done(await leave(house, 'approver-1', stands('staff')));
  expect(codes(await house.as('staff').post(`/tasks/${decide}/decision`, approve))).toEqual(['author-does-not-decide']);
  done(await leave(house, 'head', stands('approver-2')));
  expect(codes(await house.as('approver-2').post(`/tasks/${decide}/decision`, approve))).toEqual([
    'author-does-not-decide',
  ]);
});

test('a stand-in decides once in a round, whatever offices are lent', async () => {
  const { dossier, documentHash, decide } = await inApproval(house);
  const approve = { documentHash, verdict: 'approve' };
  done(await leave(house, 'approver-1', stands('stranger')));
  done(await leave(house, 'approver-2', stands('stranger')));
  done(await house.as('stranger').post(`/tasks/${decide}/decision`, approve));
  const next = await house.as('stranger').post(`/tasks/${dossier}.6/decision`, approve);
  expect(codes(next)).toEqual(['one-seat-per-person']);
});

test('a text written in another’s office is of both hands', async () => {
  const { dossier, documentHash } = await presented(house);
  const sentBack = { documentHash, remarks: 'Viết lại' };
  done(await house.as('head').post(`/tasks/${dossier}.1/sending-back`, sentBack));
  done(await leave(house, 'staff', stands('stranger')));
  const draft = done(await house.as('stranger').get(`/dossiers/${dossier}/draft`)).body as unknown as {
    revision: number;
  };
  done(await house.as('stranger').put(`/dossiers/${dossier}/draft`, { content: TEXT }, draft.revision));
  const text = 'select editors from draft where dossier_id = $1';
  const { rows } = await asAdmin(house.records.adminUrl, (admin) => admin.query(text, [dossier]));
  // Presenting emptied the list: these are the hands of the text that is written now.
  expect(rows).toEqual([{ editors: ['stranger', 'staff'] }]);
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
  expect(await found(house, 'officer-b', a)).toBeUndefined();
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
