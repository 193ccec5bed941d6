import { type DemonstrationDossier, on, partsOf, supposedLate } from '../script.ts';

const invented =
  'Kinh phí, cấp quyết định, đơn vị được hỏi ý kiến, việc trả lời muộn, người ký và ngày thực hiện là giả định.';

/** The coordination conference of VUFO and the Ministry of Foreign Affairs. One answer is supposed to come so late that it is escalated. */
export const VUFO_MOFA_2025: DemonstrationDossier = {
  id: 'phoi-hop-vufo-bng-2025',
  source: '001',
  kind: 'coordination-meeting',
  owner: 'vufo',
  coOwners: ['mofa'],
  facts: {
    title: {
      vi: 'Hội nghị phối hợp công tác giữa Liên hiệp các tổ chức hữu nghị Việt Nam và Bộ Ngoại giao',
      en: 'Coordination conference of VUFO and the Ministry of Foreign Affairs',
    },
    purpose: {
      vi: 'Thống nhất cơ chế phối hợp giữa hai cơ quan',
      en: 'Agree the coordination mechanism of the two bodies',
    },
    foreignElement: false,
    start: '2025-07-08',
    end: '2025-07-08',
    place: 'Hà Nội',
    channel: 'people',
    agenda: [
      'Tham mưu, soạn thảo văn bản',
      'Đối ngoại nhân dân',
      'Công tác phi chính phủ nước ngoài',
      'Thông tin đối ngoại',
      'Khen thưởng',
      'Công tác cán bộ',
    ],
    followUps: [
      'Thỏa thuận hoặc kế hoạch hằng năm giữa hai cơ quan',
      'Quy chế phối hợp công tác',
      'Thông tin sớm về chuyến thăm, đoàn cấp cao và hoạt động lớn',
    ],
    policies: ['12-CT/TW'],
    foreignGuests: 0,
  },
  invented: {
    budget: { amount: 58_000_000, currency: 'VND' },
    parts: partsOf(
      'Hội nghị phối hợp công tác giữa hai cơ quan',
      ['Đánh giá việc phối hợp.', 'Thống nhất cơ chế phối hợp.'],
      invented,
    ),
  },
  script: [
    on('2025-06-02 09:00', 'vufo-staff', { act: 'create' }),
    on('2025-06-02 10:00', 'vufo-staff', { act: 'present' }),
    on('2025-06-03 09:00', 'vufo-head', { act: 'sign' }),
    on('2025-06-04 09:00', 'mofa-lead', { act: 'accept' }),
    on('2025-06-09 09:00', 'vff-officer', { act: 'opine', opinion: 'agree' }),
    on('2025-06-10 09:00', 'moha-officer', { act: 'opine', opinion: 'outside-remit' }),
    on('2025-06-18 08:30', 'mof-head', {
      act: 'acknowledge',
      note: `Sẽ trả lời trong ngày. ${supposedLate('Bộ Tài chính')}`,
    }),
    on('2025-06-18 14:00', 'mof-officer', {
      act: 'opine',
      opinion: 'agree-with-comments',
      text: `Nhất trí; kinh phí theo chế độ hiện hành. ${supposedLate('Bộ Tài chính')}`,
    }),
    on('2025-06-19 09:00', 'mofa-approver-1', {
      act: 'decide',
      verdict: 'approve',
      reasons: 'Phù hợp yêu cầu phối hợp.',
    }),
    on('2025-06-20 09:00', 'mofa-approver-2', { act: 'decide', verdict: 'approve', reasons: 'Đồng ý tổ chức.' }),
    on('2025-07-08 08:00', 'vufo-staff', { act: 'start' }),
    on('2025-07-08 09:00', 'vufo-staff', { act: 'milestone', text: 'Khai mạc hội nghị, hai cơ quan đồng chủ trì.' }),
    on('2025-07-08 17:00', 'vufo-staff', { act: 'finish', summary: 'Hai cơ quan đã thống nhất cơ chế phối hợp.' }),
    on('2025-07-15 15:00', 'vufo-staff', {
      act: 'report',
      content: {
        summary: 'Hai cơ quan đã thống nhất sáu lĩnh vực phối hợp.',
        results: [{ category: 'social-foundation', text: 'Thống nhất cơ chế phối hợp trong sáu lĩnh vực.' }],
        foreignGuestsPresent: 0,
        followUps: ['Xây dựng quy chế phối hợp công tác.'],
      },
    }),
    on('2025-07-17 10:00', 'mofa-lead', { act: 'accept-report', nominationsFollow: false }),
  ],
};
