import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { approved, codes, crossOver, done, TEXT, taskOf } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const MERIT = 'Vun đắp tình hữu nghị giữa nhân dân hai nước.';
const nominee = (award: string, recipient: string, name: string) => ({
  award,
  recipient,
  field: 'friendship',
  name,
  merit: MERIT,
});
const NOMINEES = [
  nominee('flag', 'collective', 'Tập thể 01'),
  nominee('certificate', 'individual', 'Cá nhân 01'),
  nominee('medal', 'individual', 'Cá nhân 02'),
  nominee('certificate', 'collective', 'Tập thể 02'),
];

test('a dossier goes from draft to its awards, stage by stage, through the services', async () => {
  const today = localDateOf(Date.now());
  const { dossier } = await approved(house, { ...TEXT, start: today, end: today });
  done(await house.as('staff').post(`/dossiers/${dossier}/start`));
  done(await house.as('staff').post(`/dossiers/${dossier}/milestones`, { text: 'Khai mạc hội nghị' }));
  done(await house.as('staff').post(`/dossiers/${dossier}/notes`, { text: 'Đủ thành phần' }));
  done(await house.as('staff').post(`/tasks/${dossier}.7/completion`, { summary: 'Đúng chương trình' }));
  await crossOver(house, dossier);

  const report = { content: { summary: 'Hội nghị đã diễn ra.', results: [{ category: 'other', text: 'Thống nhất' }] } };
  done(await house.as('staff').post(`/tasks/${dossier}.8/report`, report));
  const accepting = done(await house.as('lead').get(`/tasks/${dossier}.9`)).body as Record<string, never>;
  expect(accepting['report']).toMatchObject({ filing: 1, content: report.content });
  const { documentHash } = accepting;
  done(await house.as('lead').post(`/tasks/${dossier}.9/report-acceptance`, { documentHash, nominationsFollow: true }));
  await crossOver(house, dossier);

  done(await house.as('head').post(`/tasks/${dossier}.10/nomination`, { nominees: NOMINEES }));
  const appraisals = NOMINEES.map((_, index) => ({ nominee: index + 1, eligible: true, reason: '' }));
  const barred = { nominee: 4, eligible: false, rule: 'AWD-FREEZE', reason: 'Đang có thanh tra' };
  done(
    await house
      .as('secretary')
      .post(`/tasks/${dossier}.11/appraisal`, { appraisals: [...appraisals.slice(0, 3), barred] }),
  );
  for (const member of [1, 2, 3, 4, 5] as const) {
    const vote = await taskOf(house, `member-${member}`, 'vote');
    done(await house.as(`member-${member}`).post(`/tasks/${vote}/ballot`, { yes: [1, 2, 3], no: [] }));
  }
  const confirm = await taskOf(house, 'leader', 'confirm');
  const awards = [1, 2, 3].map((one) => ({ nominee: one, confirmed: true, reason: '' }));
  const confirmed = done(await house.as('leader').post(`/tasks/${confirm}/confirmation`, { awards }));
  expect(confirmed.body).toMatchObject({ stage: 'commendation', decided: 'confirmed' });
  await crossOver(house, dossier);

  const detail = done(await house.as('staff').get(`/dossiers/${dossier}`)).body as Record<string, never>;
  expect(detail['commendation']).toMatchObject({
    nominatedBy: { id: 'head', name: 'head' },
    nominees: [
      { no: 1, standing: 'confirmed', number: '01/CO-DECIDING', name: 'Tập thể 01' },
      { no: 2, standing: 'confirmed', number: '01/BK-DECIDING' },
      { no: 3, standing: 'confirmed', number: '01/KNC-DECIDING' },
      { no: 4, standing: 'barred', barredBy: 'AWD-FREEZE', reason: 'Đang có thanh tra' },
    ],
  });
  expect(detail['standing']).toBe('closed');
  const late = await house.as('staff').post(`/dossiers/${dossier}/withdrawal`, { reason: 'Muộn' });
  expect([late.status, codes(late)]).toEqual([409, ['dossier-closed']]);

  const verified = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`));
  expect(verified.body).toMatchObject({ sound: true, closed: true });
});

test('an activity is not started before its planned day', async () => {
  const { dossier } = await approved(house);
  const early = await house.as('staff').post(`/dossiers/${dossier}/start`);
  expect([early.status, codes(early)]).toEqual([409, ['not-before-planned-day']]);
});
