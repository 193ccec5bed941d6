import { type DemonstrationDossier, on, partsOf } from '../script.ts';

const invented = 'Kinh phí, cấp quyết định, đơn vị được hỏi ý kiến, người ký và ngày thực hiện là giả định.';

/** Cluster 1 of the provincial unions adopts its plan for 2025. Its province became part of another two months later. */
export const CLUSTER_1_2025: DemonstrationDossier = {
  id: 'cum-1-vufo-2025',
  source: '004',
  kind: 'cluster-conference',
  owner: 'union-hai-duong',
  coOwners: ['vufo'],
  facts: {
    title: {
      vi: 'Hội nghị triển khai kế hoạch hoạt động năm 2025 và tọa đàm của Cụm 1 các Liên hiệp hữu nghị tỉnh, thành phố',
      en: 'Cluster 1 of the provincial unions: 2025 action plan and workshop',
    },
    purpose: {
      vi: 'Thông qua và triển khai kế hoạch hoạt động năm 2025 của Cụm',
      en: 'Adopt and start the cluster’s 2025 action plan',
    },
    foreignElement: false,
    start: '2025-04-25',
    end: '2025-04-25',
    place: 'Hải Dương',
    channel: 'people',
    members: [
      'Hà Nội',
      'Bắc Giang',
      'Hải Dương',
      'Hải Phòng',
      'Quảng Ninh',
      'Nam Định',
      'Nghệ An',
      'Vĩnh Phúc',
      'Ninh Bình',
      'Thái Bình',
      'Thanh Hóa',
    ],
    workshop: {
      vi: 'Nâng cao chất lượng công tác đối ngoại nhân dân và vận động viện trợ phi chính phủ nước ngoài',
      en: 'Quality of people’s diplomacy and mobilising foreign non-governmental aid',
    },
    foreignGuests: 0,
  },
  invented: {
    budget: { amount: 96_000_000, currency: 'VND' },
    parts: partsOf(
      'Hội nghị và tọa đàm của Cụm 1',
      ['Thông qua kế hoạch hoạt động năm 2025 của Cụm.', 'Tọa đàm nâng cao chất lượng công tác.'],
      invented,
    ),
  },
  script: [
    on('2025-03-10 09:00', 'union-hai-duong-staff', { act: 'create' }),
    on('2025-03-10 10:00', 'union-hai-duong-staff', { act: 'present' }),
    on('2025-03-11 09:00', 'union-hai-duong-head', { act: 'sign' }),
    on('2025-03-12 10:00', 'hai-duong-committee-lead', { act: 'accept' }),
    on('2025-03-14 09:00', 'vufo-officer', {
      act: 'opine',
      opinion: 'agree-with-comments',
      text: 'Nhất trí; Liên hiệp Trung ương sẽ có hướng dẫn thống nhất sau khi sắp xếp tổ chức.',
    }),
    on('2025-03-17 15:00', 'mofa-officer', { act: 'opine', opinion: 'agree' }),
    on('2025-03-20 09:00', 'hai-duong-committee-approver', {
      act: 'decide',
      verdict: 'approve',
      reasons: 'Đồng ý đăng cai.',
    }),
    on('2025-04-10 10:00', 'union-hai-duong-staff', { act: 'note', text: 'Mười một Liên hiệp đã xác nhận tham dự.' }),
    on('2025-04-25 08:00', 'union-hai-duong-staff', { act: 'start' }),
    on('2025-04-25 10:00', 'union-hai-duong-staff', {
      act: 'milestone',
      text: 'Thông qua kế hoạch hoạt động năm 2025.',
    }),
    on('2025-04-25 16:30', 'union-hai-duong-staff', {
      act: 'finish',
      summary: 'Đã thông qua kế hoạch và tổ chức tọa đàm.',
    }),
    on('2025-05-06 15:00', 'union-hai-duong-staff', {
      act: 'report',
      content: {
        summary: 'Cụm 1 đã thông qua kế hoạch hoạt động năm 2025 và tổ chức tọa đàm.',
        results: [
          { category: 'external-resources', text: 'Trao đổi kinh nghiệm vận động viện trợ phi chính phủ nước ngoài.' },
        ],
        foreignGuestsPresent: 0,
      },
    }),
    on('2025-05-08 10:00', 'hai-duong-committee-lead', { act: 'accept-report', nominationsFollow: false }),
  ],
};
