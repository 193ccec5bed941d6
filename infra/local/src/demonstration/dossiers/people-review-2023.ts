import { NOMINEES, NOT_ELECTED, WITHOUT_SECOND_REWARD } from '../nominees.ts';
import { type DemonstrationDossier, on, partsOf } from '../script.ts';

const invented = 'Kinh phí, chương trình, đơn vị được hỏi ý kiến, người ký và ngày thực hiện từng bước là giả định.';

/** The review of people's diplomacy in 2023, and the awards that went with it. */
export const PEOPLE_REVIEW_2023: DemonstrationDossier = {
  id: 'tong-ket-dnnd-2023',
  source: '003',
  kind: 'review-conference',
  owner: 'ccer',
  coOwners: [],
  facts: {
    title: {
      vi: 'Hội nghị tổng kết công tác đối ngoại nhân dân năm 2023, phương hướng nhiệm vụ năm 2024',
      en: 'Review of people’s external relations in 2023 and tasks for 2024',
    },
    foreignElement: false,
    start: '2024-01-03',
    end: '2024-01-03',
    place: 'Hà Nội',
    channel: 'people',
    reportWindow: { from: '2023-01-01', to: '2023-12-31' },
    foreignGuests: 0,
  },
  invented: {
    purpose: {
      vi: 'Tổng kết công tác đối ngoại nhân dân năm 2023, thống nhất phương hướng năm 2024 và khen thưởng',
      en: 'Review people’s diplomacy in 2023, agree the direction of 2024 and commend',
    },
    budget: { amount: 185_000_000, currency: 'VND' },
    parts: partsOf(
      'Hội nghị tổng kết công tác đối ngoại nhân dân năm 2023',
      ['Báo cáo tổng kết năm 2023.', 'Phương hướng, nhiệm vụ năm 2024.', 'Trao thưởng.'],
      invented,
    ),
  },
  script: [
    on('2023-10-16 09:00', 'ccer-staff', { act: 'create' }),
    on('2023-10-16 09:30', 'ccer-staff', { act: 'present' }),
    on('2023-10-17 10:00', 'ccer-head', { act: 'sign' }),
    on('2023-10-18 14:00', 'ccer-lead', { act: 'accept' }),
    on('2023-10-23 09:00', 'vff-officer', { act: 'opine', opinion: 'agree' }),
    on('2023-10-24 09:00', 'mofa-officer', {
      act: 'opine',
      opinion: 'agree-with-comments',
      text: 'Nhất trí; đề nghị dành thời lượng cho phối hợp ba trụ cột.',
    }),
    on('2023-10-24 15:00', 'vufo-officer', { act: 'opine', opinion: 'agree' }),
    on('2023-10-26 09:00', 'ccer-approver-1', { act: 'decide', verdict: 'approve', reasons: 'Phù hợp kế hoạch năm.' }),
    on('2023-10-26 10:00', 'ccer-approver-2', { act: 'decide', verdict: 'approve', reasons: 'Nhất trí.' }),
    on('2023-10-30 09:00', 'ccer-approver-3', { act: 'decide', verdict: 'approve', reasons: 'Đồng ý tổ chức.' }),
    on('2023-12-15 10:00', 'ccer-staff', { act: 'note', text: 'Đã thống nhất chương trình và danh sách đại biểu.' }),
    on('2024-01-03 08:30', 'ccer-staff', { act: 'start' }),
    on('2024-01-03 09:00', 'ccer-staff', { act: 'milestone', text: 'Khai mạc hội nghị.' }),
    on('2024-01-03 11:00', 'ccer-staff', { act: 'milestone', text: 'Thông qua phương hướng, nhiệm vụ năm 2024.' }),
    on('2024-01-03 16:30', 'ccer-staff', { act: 'finish', summary: 'Hội nghị đã diễn ra đúng chương trình.' }),
    on('2024-01-04 15:00', 'ccer-staff', {
      act: 'report',
      content: {
        summary: 'Hội nghị đã tổng kết công tác năm 2023 và thống nhất nhiệm vụ năm 2024.',
        results: [{ category: 'social-foundation', text: 'Củng cố nền tảng xã hội cho quan hệ với các nước.' }],
        foreignGuestsPresent: 0,
        followUps: ['Trình khen thưởng các tập thể, cá nhân có thành tích.'],
      },
    }),
    on('2024-01-05 10:00', 'ccer-lead', { act: 'accept-report', nominationsFollow: true }),
    on('2024-01-08 10:00', 'ccer-head', { act: 'nominate', nominees: NOMINEES }),
    on('2024-01-10 10:00', 'ccer-council-secretary', { act: 'appraise', barred: [WITHOUT_SECOND_REWARD] }),
    on('2024-01-12 09:00', 'ccer-council-member-1', { act: 'vote', against: [] }),
    on('2024-01-12 09:10', 'ccer-council-member-2', { act: 'vote', against: [] }),
    on('2024-01-12 09:20', 'ccer-council-member-3', { act: 'vote', against: [] }),
    on('2024-01-12 09:30', 'ccer-council-member-4', { act: 'vote', against: [] }),
    on('2024-01-12 09:40', 'ccer-council-member-5', { act: 'vote', against: [] }),
    // The result of one nominee stays open until the last ballot.
    on('2024-01-12 09:50', 'ccer-council-member-6', { act: 'vote', against: [NOT_ELECTED] }),
    on('2024-01-12 10:00', 'ccer-council-member-7', { act: 'vote', against: [NOT_ELECTED] }),
    on('2024-01-15 10:00', 'ccer-leader', { act: 'confirm' }),
  ],
};
