import type { Certainty } from '../law/certainty.ts';
import type { Trilingual } from '../text/trilingual.ts';
import type { LocalDate } from '../time/local-date.ts';
import { addDays, isWithin, localDate } from '../time/local-date.ts';
import { PROVINCES_OF_2025_FROM, REGISTERED_FROM } from './organisation.ts';
import type { ProvinceId } from './province-names.ts';
import { PROVINCE_NAMES } from './province-names.ts';

/** A province or a city under the centre over one span of days. The code is the statistical one of 2025. */
export interface ProvinceRow {
  readonly id: ProvinceId;
  readonly name: Trilingual;
  readonly kind: 'province' | 'city';
  readonly code: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly successorId: ProvinceId | null;
  readonly certainty: Certainty;
  readonly certaintyNote?: string;
}

type Merger = readonly [id: ProvinceId, code: string, absorbed?: readonly ProvinceId[]];

const PROVINCES_OF_2025: readonly Merger[] = [
  ['ha-noi', '01'],
  ['cao-bang', '04'],
  ['dien-bien', '11'],
  ['lai-chau', '12'],
  ['son-la', '14'],
  ['lang-son', '20'],
  ['quang-ninh', '22'],
  ['thanh-hoa', '38'],
  ['nghe-an', '40'],
  ['ha-tinh', '42'],
  ['hue', '46'],
  ['tuyen-quang', '08', ['ha-giang']],
  ['lao-cai', '15', ['yen-bai']],
  ['thai-nguyen', '19', ['bac-kan']],
  ['phu-tho', '25', ['vinh-phuc', 'hoa-binh']],
  ['bac-ninh', '24', ['bac-giang']],
  ['hung-yen', '33', ['thai-binh']],
  ['hai-phong', '31', ['hai-duong']],
  ['ninh-binh', '37', ['ha-nam', 'nam-dinh']],
  ['quang-tri', '44', ['quang-binh']],
  ['da-nang', '48', ['quang-nam']],
  ['quang-ngai', '51', ['kon-tum']],
  ['gia-lai', '52', ['binh-dinh']],
  ['khanh-hoa', '56', ['ninh-thuan']],
  ['lam-dong', '68', ['dak-nong', 'binh-thuan']],
  ['dak-lak', '66', ['phu-yen']],
  ['ho-chi-minh', '79', ['binh-duong', 'ba-ria-vung-tau']],
  ['dong-nai', '75', ['binh-phuoc']],
  ['tay-ninh', '80', ['long-an']],
  ['can-tho', '92', ['soc-trang', 'hau-giang']],
  ['vinh-long', '86', ['ben-tre', 'tra-vinh']],
  ['dong-thap', '82', ['tien-giang']],
  ['ca-mau', '96', ['bac-lieu']],
  ['an-giang', '91', ['kien-giang']],
];

const CITIES: ReadonlySet<ProvinceId> = new Set<ProvinceId>([
  'ha-noi',
  'hai-phong',
  'hue',
  'da-nang',
  'ho-chi-minh',
  'can-tho',
]);
const REMEMBERED: ReadonlySet<ProvinceId> = new Set<ProvinceId>(['dong-nai', 'tay-ninh']);
const HUE_A_CITY_FROM = localDate('2025-01-01');
const LAST_DAY_OF_63 = addDays(PROVINCES_OF_2025_FROM, -1);

function provinceRow(id: ProvinceId, change: Partial<ProvinceRow>): ProvinceRow {
  return {
    id,
    name: PROVINCE_NAMES[id],
    kind: CITIES.has(id) ? 'city' : 'province',
    code: null,
    from: REGISTERED_FROM,
    to: null,
    successorId: null,
    certainty: REMEMBERED.has(id) ? 'M' : 'S',
    ...change,
  };
}

function rowsOf([id, code, absorbed = []]: Merger): ProvinceRow[] {
  const before = { to: LAST_DAY_OF_63, successorId: id } as const;
  const certaintyNote = 'the statistical code is from memory (M)';
  if (absorbed.length > 0) {
    return [
      ...[id, ...absorbed].map((previous) => provinceRow(previous, before)),
      provinceRow(id, { code, from: PROVINCES_OF_2025_FROM, certaintyNote }),
    ];
  }
  if (id !== 'hue') return [provinceRow(id, { code, certaintyNote })];
  const thuaThienHue = { vi: 'Thừa Thiên Huế', en: 'Thua Thien Hue', th: 'เถื่อเทียนเว้' };
  return [
    provinceRow(id, {
      kind: 'province',
      name: thuaThienHue,
      to: addDays(HUE_A_CITY_FROM, -1),
      successorId: id,
      certainty: 'M',
    }),
    provinceRow(id, { code, from: HUE_A_CITY_FROM, certaintyNote }),
  ];
}

/** 63 until 30/06/2025, 34 since 01/07/2025: Resolution 202/2025/QH15. */
export const PROVINCE_ROWS: readonly ProvinceRow[] = PROVINCES_OF_2025.flatMap(rowsOf);

export function provinceOn(id: string, date: LocalDate): ProvinceRow | undefined {
  return PROVINCE_ROWS.find((row) => row.id === id && isWithin(date, row.from, row.to));
}

export function provincesOn(date: LocalDate): readonly ProvinceRow[] {
  return PROVINCE_ROWS.filter(({ from, to }) => isWithin(date, from, to));
}
