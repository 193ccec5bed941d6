import { localDate } from '../../time/local-date.ts';
import type { Citation } from './citation.ts';

const NATIONAL_ASSEMBLY = 'Quốc hội';

const statute = {
  kind: 'law',
  issuer: NATIONAL_ASSEMBLY,
  inForceUntil: null,
  replacedBy: null,
} as const;

/** Codes, laws and resolutions of the National Assembly. */
export const STATUTES = [
  {
    ...statute,
    id: 'civil-code-2015',
    number: '91/2015/QH13',
    date: localDate('2015-11-24'),
    title: { vi: 'Bộ luật Dân sự', en: 'Civil Code', th: 'ประมวลกฎหมายแพ่ง' },
    inForceFrom: localDate('2017-01-01'),
    certainty: 'S',
  },
  {
    ...statute,
    id: 'labour-code-2019',
    number: '45/2019/QH14',
    date: localDate('2019-11-20'),
    title: { vi: 'Bộ luật Lao động', en: 'Labour Code', th: 'ประมวลกฎหมายแรงงาน' },
    inForceFrom: localDate('2021-01-01'),
    certainty: 'S',
  },
  {
    ...statute,
    id: 'culture-day-2026',
    number: '28/2026/QH16',
    date: null,
    title: {
      vi: 'Nghị quyết về Ngày Văn hóa Việt Nam 24/11',
      en: 'Resolution on Vietnam Culture Day, 24 November',
      th: 'มติว่าด้วยวันวัฒนธรรมเวียดนาม 24 พฤศจิกายน',
    },
    inForceFrom: localDate('2026-07-01'),
    certainty: 'S',
    certaintyNote: 'second-hand: several public files quote it, the text itself was not read',
  },
  {
    ...statute,
    id: 'international-agreements-2020',
    number: '70/2020/QH14',
    date: localDate('2020-11-13'),
    title: {
      vi: 'Luật Thỏa thuận quốc tế',
      en: 'Law on International Agreements',
      th: 'กฎหมายว่าด้วยความตกลงระหว่างประเทศ',
    },
    inForceFrom: localDate('2021-07-01'),
    certainty: 'S',
    certaintyNote: 'both dates from memory',
  },
  {
    ...statute,
    id: 'emulation-law-2022',
    number: '06/2022/QH15',
    date: localDate('2022-06-15'),
    title: {
      vi: 'Luật Thi đua, khen thưởng',
      en: 'Law on Emulation and Commendation',
      th: 'กฎหมายว่าด้วยการแข่งขันและการยกย่องเชิดชู',
    },
    inForceFrom: localDate('2024-01-01'),
    certainty: 'S',
    certaintyNote: 'both dates from memory',
  },
  {
    ...statute,
    id: 'state-secrets-2018',
    number: '29/2018/QH14',
    date: localDate('2018-11-15'),
    title: {
      vi: 'Luật Bảo vệ bí mật nhà nước',
      en: 'Law on the Protection of State Secrets',
      th: 'กฎหมายว่าด้วยการคุ้มครองความลับของรัฐ',
    },
    inForceFrom: localDate('2020-07-01'),
    inForceUntil: localDate('2026-02-28'),
    replacedBy: 'state-secrets-2025',
    certainty: 'M',
  },
  {
    ...statute,
    id: 'state-secrets-2025',
    number: '117/2025/QH15',
    date: null,
    title: {
      vi: 'Luật Bảo vệ bí mật nhà nước',
      en: 'Law on the Protection of State Secrets',
      th: 'กฎหมายว่าด้วยการคุ้มครองความลับของรัฐ',
    },
    inForceFrom: localDate('2026-03-01'),
    certainty: 'S',
  },
  {
    ...statute,
    id: 'personal-data-2025',
    number: '91/2025/QH15',
    date: null,
    title: {
      vi: 'Luật Bảo vệ dữ liệu cá nhân',
      en: 'Law on the Protection of Personal Data',
      th: 'กฎหมายคุ้มครองข้อมูลส่วนบุคคล',
    },
    inForceFrom: localDate('2026-01-01'),
    certainty: 'S',
  },
  {
    ...statute,
    id: 'provinces-2025',
    number: '202/2025/QH15',
    date: localDate('2025-06-12'),
    title: {
      vi: 'Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh',
      en: 'Resolution on the rearrangement of provincial units',
      th: 'มติว่าด้วยการปรับโครงสร้างหน่วยบริหารระดับจังหวัด',
    },
    inForceFrom: localDate('2025-07-01'),
    certainty: 'S',
    certaintyNote: 'date of signature from memory',
  },
  {
    ...statute,
    id: 'government-2025',
    number: '176/2025/QH15',
    date: localDate('2025-02-18'),
    title: {
      vi: 'Nghị quyết về cơ cấu tổ chức của Chính phủ nhiệm kỳ Quốc hội khóa XV',
      en: 'Resolution on the structure of the Government, 15th National Assembly',
      th: 'มติว่าด้วยโครงสร้างของรัฐบาล วาระสภาแห่งชาติชุดที่ 15',
    },
    inForceFrom: localDate('2025-03-01'),
    certainty: 'S',
    certaintyNote: 'date of signature from memory',
  },
] as const satisfies readonly Citation[];
