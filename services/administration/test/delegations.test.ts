import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done, inConsultation } from '../../tasks/test/support/story.ts';
import { everybodyBack, found, inDays, stands, today, week } from './support/standing.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());
afterEach(() => everybodyBack(house));

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
  expect(await found(house, 'stranger', a)).toMatchObject({
    for: { instrument: granted.id, number: '1/GUQ', form: 'TUQ.' },
  });
  const faults = async (body: object) => codes(await voice.post('/standing/delegations', body));
  expect(await faults(paper('stranger', '1/GUQ'))).toEqual(['delegation-number-taken']);
  expect(await faults(paper('stranger', '2/GUQ', { passesOn: true }))).toEqual(['authorisation-not-passed-on']);
  expect(await faults(paper('stranger', '2/GUQ', { units: ['owner'] }))).toEqual(['beyond-own-posts']);
  expect(await faults(paper('officer-a', '2/GUQ'))).toEqual(['stand-in-oneself']);
  const foreign = await house.as('officer-b').post(`/standing/delegations/${granted.id}/revocation`, { reason: 'Thử' });
  expect([foreign.status, codes(foreign)]).toEqual([404, ['not-found']]);
  done(await voice.post(`/standing/delegations/${granted.id}/revocation`, { reason: 'Phân công lại' }));
  expect(await found(house, 'stranger', a)).toBeUndefined();
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
  expect(await found(house, 'stranger', a)).toBeDefined();
  await end(inDays(-1));
  expect(await found(house, 'stranger', a)).toBeUndefined();
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
  expect(await found(house, 'stranger', a)).toMatchObject({ for: { person: { id: 'officer-a' }, number: '6/GUQ' } });
  const restsOn = async (who: Somebody) => done(await house.as(who).get('/standing')).body;
  expect(await restsOn('stranger')).toMatchObject({ held: [{ number: '6/GUQ', restsOn: { number: '5/GUQ' } }] });
  done(await house.as('officer-a').post(`/standing/delegations/${above.id}/revocation`, { reason: 'Thôi' }));
  expect(await found(house, 'stranger', a)).toBeUndefined();
  // The paper passed on stands in the books as it was: whoever reads it is told that what it rests on has ended.
  const ended = [{ number: '6/GUQ', restsOn: { number: '5/GUQ', endedOn: today } }];
  expect(await restsOn('stranger')).toMatchObject({ held: ended });
  expect(await restsOn('officer-b')).toMatchObject({ granted: ended });
});

test('a keeper enters an absence for another with the reason, never for their own gain', async () => {
  const { a } = await inConsultation(house);
  const keeper = house.as('administrator');
  const sick = { ...week, person: 'officer-a', reason: 'Ốm đột xuất' };
  const own = await keeper.post('/administration/absences', { ...sick, standIns: [stands('administrator')] });
  expect(codes(own)).toEqual(['not-for-oneself']);
  const absence = done(await keeper.post('/administration/absences', { ...sick, standIns: [stands('officer-b')] }))
    .body as unknown as { id: string };
  expect(await found(house, 'officer-b', a)).toBeDefined();
  const list = done(await keeper.get(`/administration/absences?person=officer-a&on=${today}`)).body;
  expect(list).toMatchObject({ items: [{ id: absence.id, reason: 'Ốm đột xuất', setBy: { id: 'administrator' } }] });
  done(await keeper.post(`/administration/absences/${absence.id}/return`, { reason: 'Đã khỏi' }));
  expect(await found(house, 'officer-b', a)).toBeUndefined();
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
