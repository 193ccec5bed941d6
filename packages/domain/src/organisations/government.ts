import { localDate } from '../time/local-date.ts';
import type { OrganisationRow } from './organisation.ts';
import { GOVERNMENT_OF_2025_FROM, REGISTERED_FROM } from './organisation.ts';

const LAST_DAY_BEFORE = localDate('2025-02-28');

type Spec = readonly [
  id: string,
  symbol: string | null,
  vi: string,
  en: string,
  th: string,
  aliases?: readonly string[],
];

const ministry = {
  kind: 'ministry',
  level: 'central',
  parentId: null,
  from: REGISTERED_FROM,
  to: null,
  successorId: null,
  certainty: 'S',
} as const;

function row([id, symbol, vi, en, th, aliases = []]: Spec): OrganisationRow {
  return { ...ministry, id, symbol, name: { vi, en, th }, aliases };
}

const UNCHANGED: readonly Spec[] = [
  ['mod', 'BQP', 'Bộ Quốc phòng', 'Ministry of National Defence', 'กระทรวงกลาโหม'],
  ['mps', 'BCA', 'Bộ Công an', 'Ministry of Public Security', 'กระทรวงความมั่นคงสาธารณะ', ['Bộ CA']],
  ['mofa', 'BNG', 'Bộ Ngoại giao', 'Ministry of Foreign Affairs', 'กระทรวงการต่างประเทศ', ['Bộ NG', 'MOFA']],
  ['moha', 'BNV', 'Bộ Nội vụ', 'Ministry of Home Affairs', 'กระทรวงมหาดไทย'],
  ['moj', 'BTP', 'Bộ Tư pháp', 'Ministry of Justice', 'กระทรวงยุติธรรม'],
  ['mof', 'BTC', 'Bộ Tài chính', 'Ministry of Finance', 'กระทรวงการคลัง'],
  ['moit', 'BCT', 'Bộ Công Thương', 'Ministry of Industry and Trade', 'กระทรวงอุตสาหกรรมและการค้า'],
  ['moc', 'BXD', 'Bộ Xây dựng', 'Ministry of Construction', 'กระทรวงการก่อสร้าง'],
  [
    'mocst',
    'BVHTTDL',
    'Bộ Văn hóa, Thể thao và Du lịch',
    'Ministry of Culture, Sports and Tourism',
    'กระทรวงวัฒนธรรม กีฬา และการท่องเที่ยว',
  ],
  ['most', 'BKHCN', 'Bộ Khoa học và Công nghệ', 'Ministry of Science and Technology', 'กระทรวงวิทยาศาสตร์และเทคโนโลยี'],
  ['moet', 'BGDĐT', 'Bộ Giáo dục và Đào tạo', 'Ministry of Education and Training', 'กระทรวงศึกษาธิการและการฝึกอบรม'],
  ['moh', 'BYT', 'Bộ Y tế', 'Ministry of Health', 'กระทรวงสาธารณสุข'],
];

const MERGED: readonly (readonly [Spec, successorId: string])[] = [
  [['mpi', 'BKHĐT', 'Bộ Kế hoạch và Đầu tư', 'Ministry of Planning and Investment', 'กระทรวงวางแผนและการลงทุน'], 'mof'],
  [['mot', 'BGTVT', 'Bộ Giao thông vận tải', 'Ministry of Transport', 'กระทรวงคมนาคม'], 'moc'],
  [
    [
      'mic',
      'BTTTT',
      'Bộ Thông tin và Truyền thông',
      'Ministry of Information and Communications',
      'กระทรวงสารสนเทศและการสื่อสาร',
    ],
    'most',
  ],
  [
    [
      'mard',
      'BNNPTNT',
      'Bộ Nông nghiệp và Phát triển nông thôn',
      'Ministry of Agriculture and Rural Development',
      'กระทรวงเกษตรและพัฒนาชนบท',
    ],
    'mae',
  ],
  [
    [
      'monre',
      'BTNMT',
      'Bộ Tài nguyên và Môi trường',
      'Ministry of Natural Resources and Environment',
      'กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม',
    ],
    'mae',
  ],
  [
    [
      'molisa',
      'BLĐTBXH',
      'Bộ Lao động – Thương binh và Xã hội',
      'Ministry of Labour, Invalids and Social Affairs',
      'กระทรวงแรงงาน ทหารผ่านศึก และสังคม',
      ['Bộ LĐTBXH'],
    ],
    'moha',
  ],
  [['cema', 'UBDT', 'Ủy ban Dân tộc', 'Committee for Ethnic Minority Affairs', 'คณะกรรมการกิจการชนชาติ'], 'moemr'],
];

const NEW: readonly Spec[] = [
  [
    'mae',
    'BNNMT',
    'Bộ Nông nghiệp và Môi trường',
    'Ministry of Agriculture and Environment',
    'กระทรวงเกษตรและสิ่งแวดล้อม',
  ],
  ['moemr', 'BDTTG', 'Bộ Dân tộc và Tôn giáo', 'Ministry of Ethnic Minorities and Religions', 'กระทรวงชนชาติและศาสนา'],
];

const AGENCIES: readonly Spec[] = [
  ['sbv', 'NHNN', 'Ngân hàng Nhà nước Việt Nam', 'State Bank of Viet Nam', 'ธนาคารแห่งชาติเวียดนาม'],
  ['gi', 'TTCP', 'Thanh tra Chính phủ', 'Government Inspectorate', 'สำนักงานผู้ตรวจราชการรัฐบาล'],
  ['goo', 'VPCP', 'Văn phòng Chính phủ', 'Government Office', 'สำนักงานรัฐบาล'],
];

/** Ministries and bodies of their rank. The Government of 2026–2031 was not found: rows stay open until it is. */
export const GOVERNMENT_ROWS: readonly OrganisationRow[] = [
  ...UNCHANGED.map(row),
  ...MERGED.map(
    ([spec, successorId]): OrganisationRow => ({ ...row(spec), to: LAST_DAY_BEFORE, successorId, certainty: 'M' }),
  ),
  ...NEW.map((spec): OrganisationRow => ({ ...row(spec), from: GOVERNMENT_OF_2025_FROM })),
  ...AGENCIES.map((spec): OrganisationRow => ({ ...row(spec), kind: 'government-agency' })),
];
