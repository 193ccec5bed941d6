import type { ProposalContent } from '@nhipcau/contracts';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import { partsOf } from '@nhipcau/local/demonstration/script';
import { request } from '@nhipcau/local/driver/request';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { type Story, tell } from '../support/story.ts';

const text: ProposalContent = {
  title: { vi: 'Hội nghị tổng kết công tác đối ngoại nhân dân' },
  purpose: { vi: 'Tổng kết năm và khen thưởng' },
  foreignElement: false,
  start: '2024-01-03',
  end: '2024-01-03',
  place: 'Hà Nội',
  channel: 'people',
  reportWindow: { from: '2023-01-01', to: '2023-12-31' },
  foreignGuests: 0,
};
const missing: Partial<ProposalContent> = {
  budget: { amount: 100_000_000, currency: 'VND' },
  parts: partsOf('hội nghị', ['Tổng kết năm.'], 'Kinh phí là giả định.'),
};

let house: House;
let story: Story;
beforeAll(async () => {
  house = await openHouse('journey');
  story = tell(house, { kind: 'review-conference', owner: 'ccer', text });
});
afterAll(() => house.stop());

/** The tests of this file are one story: each goes on where the one before it stopped. */
describe('one dossier, from its proposal to the awards', () => {
  test('proposal: what is missing is named all at once, the head signs and sends, the lead returns with reasons', async () => {
    await story.at('2023-10-16 09:00', 'ccer-staff', { act: 'create' });
    expect(await story.tries('ccer-staff', { act: 'present' })).toEqual(
      expect.arrayContaining(['field-missing', 'part-missing']),
    );
    await story.at('2023-10-16 10:00', 'ccer-staff', { act: 'rewrite', text: missing });
    await story.at('2023-10-16 11:00', 'ccer-staff', { act: 'present' });
    await story.at('2023-10-17 09:00', 'ccer-head', { act: 'sign' });
    expect((await story.seenBy('ccer-staff')).version?.number).toMatch(/^\d{2,}\//);
    await story.at('2023-10-18 09:00', 'ccer-lead', {
      act: 'return',
      reasons: [{ part: 'plan', reason: 'Cần nêu rõ việc khen thưởng.' }],
    });
  });

  test('a second version goes the same way, and the lead accepts it', async () => {
    await story.at('2023-10-19 09:00', 'ccer-staff', { act: 'rewrite', text: { agenda: ['Tổng kết', 'Khen thưởng'] } });
    await story.at('2023-10-19 10:00', 'ccer-staff', { act: 'present' });
    await story.at('2023-10-19 14:00', 'ccer-head', { act: 'sign' });
    await story.at('2023-10-20 09:00', 'ccer-lead', { act: 'accept' });
    expect((await story.seenBy('mofa-officer')).version?.no).toBe(2);
  });

  test('consultation: bodies answer in parallel; one is reminded, then its head learns that the answer is overdue', async () => {
    await story.at('2023-10-23 09:00', 'vff-officer', { act: 'opine', opinion: 'agree' });
    await story.at('2023-10-24 09:00', 'mofa-officer', {
      act: 'opine',
      opinion: 'object',
      text: 'Đề nghị đổi nội dung.',
    });
    // Due on 31/10; reminded on 27/10 and on the day; overdue from 24:00 of 02/11.
    await house.clock.moveTo(momentMs('2023-11-01 09:00'));
    const asked = (await story.seenBy('ccer-lead')).consultation?.bodies.find((body) => body.unit.id === 'vufo');
    expect(asked).toMatchObject({ state: 'waiting', reminders: 2, escalated: false });
    await story.at('2023-11-03 09:00', 'vufo-head', { act: 'acknowledge', note: 'Sẽ trả lời ngay.' });
    await story.at('2023-11-03 10:00', 'vufo-officer', { act: 'opine', opinion: 'agree' });
    const { consultation } = await story.seenBy('ccer-lead');
    expect(consultation?.bodies.find((body) => body.unit.id === 'vufo')).toMatchObject({ escalated: true, late: true });
  });

  test('approval: each objection is answered; a person has one seat, whoever wrote the text has none', async () => {
    await story.at('2023-11-06 09:00', 'ccer-approver-1', {
      act: 'decide',
      verdict: 'approve',
      reasons: 'Đã tiếp thu.',
    });
    expect(await story.tries('ccer-approver-1', { act: 'decide', verdict: 'approve', reasons: 'Lần nữa.' })).toEqual(
      expect.arrayContaining(['one-seat-per-person']),
    );
    await story.at('2023-11-06 10:00', 'ccer-approver-2', {
      act: 'decide',
      verdict: 'approve',
      reasons: 'Đã tiếp thu.',
    });
    expect((await story.seenBy('ccer-staff')).approval).toMatchObject({ level: 2 });
    await story.at('2023-11-07 09:00', 'ccer-approver-3', { act: 'decide', verdict: 'approve', reasons: 'Đồng ý.' });
  });

  test('execution: not before the planned day; a material change is consulted on and approved again', async () => {
    await story.at('2023-11-08 09:00', 'ccer-staff', { act: 'note', text: 'Bắt đầu chuẩn bị.' });
    expect(await story.tries('ccer-staff', { act: 'start' })).toContain('not-before-planned-day');
    await story.at('2023-11-09 09:00', 'ccer-staff', { act: 'rewrite', text: { place: 'Hội trường A, Hà Nội' } });
    await story.at('2023-11-09 10:00', 'ccer-staff', { act: 'change', reason: 'Đổi hội trường.' });
    await story.at('2023-11-09 14:00', 'ccer-head', { act: 'sign' });
    await story.at('2023-11-10 09:00', 'ccer-lead', { act: 'accept' });
    await story.at('2023-11-13 09:00', 'vff-officer', { act: 'opine', opinion: 'agree', confirmsEarlier: true });
    await story.at('2023-11-13 10:00', 'vufo-officer', { act: 'opine', opinion: 'agree', confirmsEarlier: true });
    await story.at('2023-11-13 11:00', 'mofa-officer', { act: 'opine', opinion: 'agree' });
    for (const [no, person] of ['ccer-approver-1', 'ccer-approver-2', 'ccer-approver-3'].entries()) {
      await story.at(`2023-11-14 ${10 + no}:00`, person, { act: 'decide', verdict: 'approve', reasons: 'Nhất trí.' });
    }
    const dossier = await story.seenBy('ccer-staff');
    expect(dossier.earlierConsultations).toHaveLength(1);
    expect(dossier.version).toMatchObject({ no: 3, changed: ['place'] });
  });

  test('the activity takes place and is reported on; the lead accepts and says that nominations follow', async () => {
    await story.at('2024-01-03 08:00', 'ccer-staff', { act: 'start' });
    await story.at('2024-01-03 09:00', 'ccer-staff', { act: 'milestone', text: 'Khai mạc.' });
    await story.at('2024-01-03 17:00', 'ccer-staff', { act: 'finish', summary: 'Đúng chương trình.' });
    await story.at('2024-01-04 09:00', 'ccer-staff', { act: 'report', content: { summary: 'Đã tổng kết năm 2023.' } });
    await story.at('2024-01-05 09:00', 'ccer-lead', { act: 'accept-report', nominationsFollow: true });
  });

  test('commendation: a flag is for collectives, the council votes, the deciding body confirms, and the dossier closes', async () => {
    const merit = 'Thành tích năm 2023.';
    const person = { award: 'medal', recipient: 'individual', field: 'friendship', name: 'Cá nhân 01', merit } as const;
    const flag = { ...person, award: 'flag' } as const;
    await house.clock.moveTo(momentMs('2024-01-08 09:00'));
    expect(await story.tries('ccer-head', { act: 'nominate', nominees: [flag] })).toContain('recipient-not-allowed');
    const collective = { ...flag, recipient: 'collective', name: 'Tập thể 01' } as const;
    await story.at('2024-01-08 10:00', 'ccer-head', { act: 'nominate', nominees: [collective, person] });
    await story.at('2024-01-10 09:00', 'ccer-council-secretary', { act: 'appraise', barred: [] });
    for (const no of [1, 2, 3, 4, 5, 6]) {
      await story.at(`2024-01-12 ${8 + no}:00`, `ccer-council-member-${no}`, {
        act: 'vote',
        against: no === 6 ? [2] : [],
      });
    }
    await story.at('2024-01-12 15:00', 'ccer-council-member-7', { act: 'vote', against: [2] });
    await story.at('2024-01-15 09:00', 'ccer-leader', { act: 'confirm' });
    await house.clock.moveTo(momentMs('2024-01-16 09:00'));
    const closed = await story.seenBy('ccer-staff');
    expect(closed.standing).toBe('closed');
    expect(closed.commendation?.nominees.map((one) => one.standing)).toEqual(['confirmed', 'not-elected']);
  });

  test('closed, it accepts nothing more; its chain holds and Temporal tells the same story as the log', async () => {
    const late = request('addNote', { id: story.id }, { text: 'Muộn.' });
    expect(await story.tries('ccer-head', late)).toContain('dossier-closed');
    const auditor = house.deskOf('nhip-cau-auditor');
    const on = { params: { id: story.id } };
    expect(await auditor.read('verifyDossier', on)).toMatchObject({ sound: true, closed: true });
    const workflow = await auditor.read('readWorkflow', on);
    expect(workflow).toMatchObject({ agrees: true, differences: [] });
    expect(workflow.recorded.map((one) => one.stage)).toEqual([
      ...['proposal', 'proposal', 'consultation', 'approval', 'execution'],
      ...['proposal', 'consultation', 'approval', 'execution', 'reporting', 'commendation'],
    ]);
  });
});
