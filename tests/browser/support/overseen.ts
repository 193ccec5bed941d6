import type { ProposalContent } from '@nhipcau/contracts';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import { partsOf } from '@nhipcau/local/demonstration/script';
import { tell } from '../../support/story.ts';
import type { ConsoleHouse } from './console.ts';

export const ENDED = 'Hội nghị tổng kết công tác đối ngoại nhân dân năm 2023';
export const UNDER_WAY = 'Hội nghị tổng kết chuyên đề hữu nghị năm 2023';

const text = (title: string, day: string): ProposalContent => ({
  title: { vi: title },
  purpose: { vi: 'Tổng kết năm' },
  foreignElement: false,
  start: day,
  end: day,
  place: 'Hà Nội',
  channel: 'people',
  reportWindow: { from: '2023-01-01', to: '2023-12-31' },
  foreignGuests: 0,
  participants: ['Các tổ chức nhân dân'],
  agenda: ['Báo cáo', 'Thảo luận'],
  budget: { amount: 100_000_000, currency: 'VND' },
  parts: partsOf('hội nghị', ['Tổng kết năm.'], 'Kinh phí là giả định.'),
});

/**
 * One dossier to its end, and one that waits too long. In working days, by hand: proposal 16 to 18 October 2023, returned: 2; again 18
 * to 20: 2; consultation Friday 20 to Tuesday 24: 2; approval 24 to 26: 2; execution 26 October to 3 January, New Year's Day off: 3 of
 * October, 22 of November, 21 of December, 2 of January: 48; reporting 3 to 5 January: 2. The whole from 16 October: 58.
 */
export async function overseenDossiers({
  house,
}: ConsoleHouse): Promise<{ readonly ended: string; readonly underWay: string }> {
  const one = tell(house, { kind: 'review-conference', owner: 'ccer', text: text(ENDED, '2024-01-03') });
  await one.at('2023-10-16 09:00', 'ccer-staff', { act: 'create' });
  await one.at('2023-10-16 11:00', 'ccer-staff', { act: 'present' });
  await one.at('2023-10-17 09:00', 'ccer-head', { act: 'sign' });
  const reasons = [{ part: 'plan', reason: 'Cần nêu rõ việc khen thưởng.' }] as const;
  await one.at('2023-10-18 09:00', 'ccer-lead', { act: 'return', reasons });
  await one.at('2023-10-19 10:00', 'ccer-staff', { act: 'present' });
  await one.at('2023-10-19 14:00', 'ccer-head', { act: 'sign' });
  await one.at('2023-10-20 09:00', 'ccer-lead', { act: 'accept' });
  await one.at('2023-10-23 09:00', 'vff-officer', { act: 'opine', opinion: 'agree' });
  await one.at('2023-10-23 10:00', 'vufo-officer', { act: 'opine', opinion: 'agree' });
  await one.at('2023-10-24 10:00', 'mofa-officer', { act: 'opine', opinion: 'agree' });
  for (const [no, person] of ['ccer-approver-1', 'ccer-approver-2', 'ccer-approver-3'].entries())
    await one.at(`2023-10-26 ${10 + no}:00`, person, { act: 'decide', verdict: 'approve', reasons: 'Nhất trí.' });
  await one.at('2024-01-03 08:00', 'ccer-staff', { act: 'start' });
  await one.at('2024-01-03 17:00', 'ccer-staff', { act: 'finish', summary: 'Đúng chương trình.' });
  await one.at('2024-01-04 09:00', 'ccer-staff', { act: 'report', content: { summary: 'Đã tổng kết năm 2023.' } });
  await one.at('2024-01-05 09:00', 'ccer-lead', { act: 'accept-report', nominationsFollow: false });
  const other = tell(house, { kind: 'review-conference', owner: 'ccer', text: text(UNDER_WAY, '2024-06-05') });
  await other.at('2024-01-08 09:00', 'ccer-staff', { act: 'create' });
  await other.at('2024-01-08 10:00', 'ccer-staff', { act: 'present' });
  await other.at('2024-01-08 11:00', 'ccer-head', { act: 'sign' });
  await house.clock.moveTo(momentMs('2024-03-01 09:00'));
  return { ended: one.id, underWay: other.id };
}
