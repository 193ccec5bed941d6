import { type DemonstrationDossier, on, partsOf } from '../script.ts';

const invented =
  'Kinh phí, chương trình, đơn vị được hỏi ý kiến, việc trả lại hồ sơ, người ký và ngày thực hiện là giả định.';
const what = 'Hội nghị tổng kết công tác đối ngoại năm 2023';

/** The year's review of all external relations; returned once, because the programme said too little. */
export const FOREIGN_REVIEW_2023: DemonstrationDossier = {
  id: 'tong-ket-doi-ngoai-2023',
  source: '002',
  kind: 'review-conference',
  owner: 'ccer',
  coOwners: [],
  facts: {
    title: {
      vi: 'Hội nghị tổng kết công tác đối ngoại năm 2023, triển khai nhiệm vụ năm 2024',
      en: 'Review of external relations in 2023 and tasks for 2024',
    },
    purpose: {
      vi: 'Tổng kết năm, giao nhiệm vụ năm sau, phối hợp ba trụ cột đối ngoại',
      en: 'Year review, allocation of next year’s tasks, coordination of the three pillars',
    },
    foreignElement: false,
    start: '2024-01-08',
    end: '2024-01-08',
    place: 'Hà Nội',
    channel: 'party',
    policies: ['34-NQ/TW'],
    reportWindow: { from: '2023-01-01', to: '2023-12-31' },
    foreignGuests: 0,
  },
  invented: {
    budget: { amount: 240_000_000, currency: 'VND' },
    parts: partsOf(what, ['Tổng kết năm 2023.'], invented),
  },
  script: [
    on('2023-11-06 09:00', 'ccer-staff', { act: 'create' }),
    on('2023-11-06 10:00', 'ccer-staff', { act: 'present' }),
    on('2023-11-07 09:00', 'ccer-head', { act: 'sign' }),
    on('2023-11-08 10:00', 'ccer-lead', {
      act: 'return',
      reasons: [
        { part: 'plan', reason: 'Cần nêu rõ việc giao nhiệm vụ năm 2024.' },
        { part: 'agenda', reason: 'Chưa có nội dung phối hợp ba trụ cột.' },
      ],
    }),
    on('2023-11-09 14:00', 'ccer-staff', {
      act: 'rewrite',
      text: {
        agenda: ['Tổng kết năm 2023', 'Giao nhiệm vụ năm 2024', 'Phối hợp ba trụ cột đối ngoại'],
        parts: partsOf(what, ['Tổng kết năm 2023.', 'Giao nhiệm vụ năm 2024.', 'Phối hợp ba trụ cột.'], invented),
      },
    }),
    on('2023-11-10 09:00', 'ccer-staff', { act: 'present' }),
    on('2023-11-10 15:00', 'ccer-head', { act: 'sign' }),
    on('2023-11-13 10:00', 'ccer-lead', {
      act: 'accept',
      added: [{ unit: 'mps', reason: 'Hội nghị bàn việc bảo đảm an ninh trong các hoạt động đối ngoại.' }],
    }),
    on('2023-11-15 09:00', 'vff-officer', { act: 'opine', opinion: 'agree' }),
    on('2023-11-16 09:00', 'vufo-officer', { act: 'opine', opinion: 'agree' }),
    on('2023-11-16 15:00', 'mps-officer', { act: 'opine', opinion: 'outside-remit' }),
    on('2023-11-17 10:00', 'mofa-officer', { act: 'opine', opinion: 'agree' }),
    on('2023-11-21 09:00', 'ccer-approver-1', { act: 'decide', verdict: 'approve', reasons: 'Phù hợp kế hoạch năm.' }),
    on('2023-11-21 10:00', 'ccer-approver-2', { act: 'decide', verdict: 'approve', reasons: 'Nhất trí.' }),
    on('2023-11-23 09:00', 'ccer-approver-3', { act: 'decide', verdict: 'approve', reasons: 'Đồng ý tổ chức.' }),
    on('2024-01-08 08:00', 'ccer-staff', { act: 'start' }),
    on('2024-01-08 08:30', 'ccer-staff', { act: 'milestone', text: 'Khai mạc hội nghị.' }),
    on('2024-01-08 17:00', 'ccer-staff', { act: 'finish', summary: 'Đã tổng kết năm 2023 và giao nhiệm vụ năm 2024.' }),
    on('2024-01-18 15:00', 'ccer-staff', {
      act: 'report',
      content: {
        summary: 'Hội nghị đã tổng kết năm 2023, giao nhiệm vụ năm 2024 và thống nhất phối hợp ba trụ cột.',
        results: [{ category: 'national-interest', text: 'Thống nhất phối hợp ba trụ cột đối ngoại.' }],
        foreignGuestsPresent: 0,
      },
    }),
    on('2024-01-19 10:00', 'ccer-lead', { act: 'accept-report', nominationsFollow: false }),
  ],
};
