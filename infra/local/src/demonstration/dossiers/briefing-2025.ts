import { type DemonstrationDossier, on, partsOf, supposedLate } from '../script.ts';

const invented =
  'Ngày dự kiến ban đầu 01/08/2025, kinh phí, đơn vị được hỏi ý kiến, người ký và ngày thực hiện từng bước là giả định.';

/**
 * The second briefing conference of 2025. Its first day is supposed to have been planned otherwise and moved during execution:
 * a material change, consulted on and approved again. One answer is supposed to need a reminder.
 */
export const BRIEFING_2025: DemonstrationDossier = {
  id: 'giao-ban-dnnd-2025-2',
  source: '000',
  kind: 'briefing-conference',
  owner: 'mofa',
  coOwners: [],
  facts: {
    title: {
      vi: 'Hội nghị giao ban công tác đối ngoại nhân dân lần thứ 2 năm 2025',
      en: 'Second briefing conference on people’s external relations, 2025',
    },
    purpose: {
      vi: 'Đánh giá công tác đối ngoại nhân dân 7 tháng đầu năm 2025, thống nhất nhiệm vụ những tháng cuối năm',
      en: 'Review the first seven months of 2025 and agree the tasks of the remaining months',
    },
    foreignElement: false,
    start: '2025-08-05',
    end: '2025-08-05',
    place: 'Hà Nội',
    channel: 'people',
    sequence: { no: 2, year: 2025 },
    participants: [
      'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
      'Các tổ chức chính trị - xã hội',
      'Các tổ chức nhân dân ở Trung ương',
      'Các đơn vị thuộc Bộ Ngoại giao',
      'Các bộ, ngành liên quan',
    ],
    policies: ['57-NQ/TW', '59-NQ/TW', '66-NQ/TW', '68-NQ/TW', '12-CT/TW'],
    reportWindow: { from: '2025-01-01', to: '2025-07-31' },
  },
  invented: {
    start: '2025-08-01',
    end: '2025-08-01',
    foreignGuests: 0,
    budget: { amount: 120_000_000, currency: 'VND' },
    parts: partsOf(
      'Hội nghị giao ban lần thứ 2 năm 2025',
      ['Báo cáo 7 tháng đầu năm.', 'Nhiệm vụ những tháng cuối năm.'],
      invented,
    ),
  },
  script: [
    on('2025-06-30 09:00', 'mofa-staff', { act: 'create' }),
    on('2025-06-30 10:00', 'mofa-staff', { act: 'present' }),
    on('2025-07-01 09:00', 'mofa-head', { act: 'sign' }),
    on('2025-07-02 10:00', 'mofa-lead', { act: 'accept' }),
    on('2025-07-07 09:00', 'vff-officer', { act: 'opine', opinion: 'agree' }),
    on('2025-07-10 09:00', 'vufo-officer', {
      act: 'opine',
      opinion: 'agree',
      text: supposedLate('Liên hiệp các tổ chức hữu nghị Việt Nam'),
    }),
    on('2025-07-14 09:00', 'mofa-approver-1', { act: 'decide', verdict: 'approve', reasons: 'Phù hợp kế hoạch năm.' }),
    on('2025-07-15 09:00', 'mofa-approver-2', { act: 'decide', verdict: 'approve', reasons: 'Đồng ý tổ chức.' }),
    on('2025-07-17 09:00', 'mofa-staff', { act: 'rewrite', text: { start: '2025-08-05', end: '2025-08-05' } }),
    on('2025-07-17 09:30', 'mofa-staff', {
      act: 'change',
      reason: 'Lùi ngày tổ chức để đủ thành phần tham dự (giả định).',
    }),
    on('2025-07-17 15:00', 'mofa-head', { act: 'sign' }),
    on('2025-07-18 10:00', 'mofa-lead', { act: 'accept' }),
    on('2025-07-21 09:00', 'vff-officer', { act: 'opine', opinion: 'agree', confirmsEarlier: true }),
    on('2025-07-22 09:00', 'vufo-officer', { act: 'opine', opinion: 'agree', confirmsEarlier: true }),
    on('2025-07-23 09:00', 'mofa-approver-1', { act: 'decide', verdict: 'approve', reasons: 'Nhất trí đổi ngày.' }),
    on('2025-07-24 09:00', 'mofa-approver-2', { act: 'decide', verdict: 'approve', reasons: 'Đồng ý đổi ngày.' }),
    on('2025-08-05 08:00', 'mofa-staff', { act: 'start' }),
    on('2025-08-05 08:30', 'mofa-staff', { act: 'milestone', text: 'Khai mạc hội nghị giao ban.' }),
    on('2025-08-05 17:00', 'mofa-staff', {
      act: 'finish',
      summary: 'Đã đánh giá 7 tháng và thống nhất nhiệm vụ cuối năm.',
    }),
    on('2025-08-13 15:00', 'mofa-staff', {
      act: 'report',
      content: {
        summary: 'Hội nghị đã đánh giá 7 tháng đầu năm và thống nhất nhiệm vụ những tháng cuối năm.',
        results: [{ category: 'external-communication', text: 'Thống nhất đầu mối thông tin đối ngoại nhân dân.' }],
        followUps: ['Các đơn vị gửi kế hoạch những tháng cuối năm.'],
      },
    }),
    on('2025-08-15 10:00', 'mofa-lead', { act: 'accept-report', nominationsFollow: false }),
  ],
};
