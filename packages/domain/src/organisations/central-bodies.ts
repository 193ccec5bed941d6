import { addDays, localDate } from '../time/local-date.ts';
import type { OrganisationRow } from './organisation.ts';
import { PROVINCES_OF_2025_FROM, REGISTERED_FROM } from './organisation.ts';

const open = { level: 'central', from: REGISTERED_FROM, to: null, successorId: null, certainty: 'S' } as const;
const member = { ...open, kind: 'socio-political', parentId: 'vff', symbol: null, aliases: [] } as const;
const arts = { ...open, kind: 'arts-association', parentId: null, symbol: null, aliases: [] } as const;

const VUFO = {
  ...open,
  id: 'vufo',
  name: {
    vi: 'Liên hiệp các tổ chức hữu nghị Việt Nam',
    en: 'Viet Nam Union of Friendship Organisations',
    th: 'สหภาพองค์กรมิตรภาพเวียดนาม',
  },
  kind: 'peoples-organisation',
  symbol: 'LHHN',
  aliases: ['VUFO', 'LHHN', 'Liên hiệp hữu nghị Việt Nam', 'Liên hiệp các tổ chức hữu nghị VN'],
} as const;

/** Party and Front bodies, socio-political organisations, VUFO and the artists' associations. */
export const CENTRAL_ROWS: readonly OrganisationRow[] = [
  {
    ...open,
    id: 'ccer',
    name: {
      vi: 'Ban Đối ngoại Trung ương',
      en: 'Central Commission for External Relations',
      th: 'คณะกรรมาธิการการต่างประเทศส่วนกลาง พรรคคอมมิวนิสต์เวียดนาม',
    },
    kind: 'party-body',
    parentId: null,
    symbol: 'BĐNTW',
    to: localDate('2025-02-28'),
    successorId: 'mofa',
    aliases: ['Ban ĐNTW', 'CCER', 'คณะกรรมาธิการความสัมพันธ์ต่างประเทศกลาง'],
    certaintyNote:
      'its work moved to the Ministry of Foreign Affairs from 01/03/2025 (S); the act of merger is from memory (M)',
  },
  {
    ...open,
    id: 'vff',
    name: {
      vi: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
      en: 'Central Committee of the Viet Nam Fatherland Front',
      th: 'คณะกรรมการกลางแนวร่วมปิตุภูมิเวียดนาม',
    },
    kind: 'front',
    parentId: null,
    symbol: 'MTTW',
    aliases: ['MTTQ', 'MTTQ Việt Nam', 'Mặt trận Tổ quốc Việt Nam', 'VFF'],
  },
  {
    ...VUFO,
    parentId: null,
    to: addDays(PROVINCES_OF_2025_FROM, -1),
    successorId: 'vufo',
    certaintyNote: 'a member of the Fatherland Front, under the state management of the Ministry of Foreign Affairs',
  },
  {
    ...VUFO,
    parentId: 'vff',
    from: PROVINCES_OF_2025_FROM,
    certainty: 'M',
    certaintyNote:
      'work within the system of the Fatherland Front is sourced for July 2025; the exact day is from memory',
  },
  {
    ...member,
    id: 'vgcl',
    name: {
      vi: 'Tổng Liên đoàn Lao động Việt Nam',
      en: 'Viet Nam General Confederation of Labour',
      th: 'สหพันธ์แรงงานเวียดนาม',
    },
  },
  {
    ...member,
    id: 'vnfu',
    name: { vi: 'Hội Nông dân Việt Nam', en: 'Viet Nam Farmers’ Union', th: 'สมาคมเกษตรกรเวียดนาม' },
  },
  {
    ...member,
    id: 'hcmcyu',
    name: {
      vi: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
      en: 'Ho Chi Minh Communist Youth Union',
      th: 'สหพันธ์เยาวชนคอมมิวนิสต์โฮจิมินห์',
    },
  },
  {
    ...member,
    id: 'vwu',
    name: { vi: 'Hội Liên hiệp Phụ nữ Việt Nam', en: 'Viet Nam Women’s Union', th: 'สหภาพสตรีเวียดนาม' },
  },
  {
    ...member,
    id: 'vva',
    name: { vi: 'Hội Cựu chiến binh Việt Nam', en: 'Viet Nam Veterans’ Association', th: 'สมาคมทหารผ่านศึกเวียดนาม' },
  },
  {
    ...arts,
    id: 'writers',
    name: { vi: 'Hội Nhà văn Việt Nam', en: 'Viet Nam Writers’ Association', th: 'สมาคมนักเขียนเวียดนาม' },
  },
  {
    ...arts,
    id: 'musicians',
    name: { vi: 'Hội Nhạc sĩ Việt Nam', en: 'Viet Nam Musicians’ Association', th: 'สมาคมนักดนตรีเวียดนาม' },
  },
  {
    ...arts,
    id: 'dance-artists',
    name: { vi: 'Hội Nghệ sĩ Múa Việt Nam', en: 'Viet Nam Association of Dance Artists', th: 'สมาคมศิลปินนาฏศิลป์เวียดนาม' },
  },
  {
    ...arts,
    id: 'photographic-artists',
    name: {
      vi: 'Hội Nghệ sĩ Nhiếp ảnh Việt Nam',
      en: 'Viet Nam Association of Photographic Artists',
      th: 'สมาคมศิลปินถ่ายภาพเวียดนาม',
    },
  },
];
