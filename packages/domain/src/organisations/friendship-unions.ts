import type { LocalDate } from '../time/local-date.ts';
import { addDays } from '../time/local-date.ts';
import type { OrganisationRow } from './organisation.ts';
import { PROVINCES_OF_2025_FROM, REGISTERED_FROM } from './organisation.ts';
import type { ProvinceId } from './province-names.ts';
import { PROVINCE_NAMES } from './province-names.ts';
import { provinceOn } from './provinces.ts';

const LAST_DAY_OF_63 = addDays(PROVINCES_OF_2025_FROM, -1);

/** Provinces whose unions go on through the mergers of 2025, whether in a larger province or as they were. */
const GOING_ON: readonly ProvinceId[] = [
  'ha-noi',
  'bac-ninh',
  'hai-phong',
  'hung-yen',
  'nghe-an',
  'ninh-binh',
  'phu-tho',
  'quang-ninh',
  'thanh-hoa',
];
const MERGED: readonly (readonly [ProvinceId, successor: ProvinceId])[] = [
  ['bac-giang', 'bac-ninh'],
  ['hai-duong', 'hai-phong'],
  ['nam-dinh', 'ninh-binh'],
  ['thai-binh', 'hung-yen'],
  ['vinh-phuc', 'phu-tho'],
];

export type FriendshipUnionId = `union-${ProvinceId}`;

export function friendshipUnionId(province: ProvinceId): FriendshipUnionId {
  return `union-${province}`;
}

function unionRow(
  province: ProvinceId,
  from: LocalDate,
  to: LocalDate | null,
  successor: ProvinceId | null,
): OrganisationRow {
  const { vi, en, th } = PROVINCE_NAMES[province];
  const isCity = provinceOn(province, from)?.kind === 'city';
  return {
    id: friendshipUnionId(province),
    name: {
      vi: `Liên hiệp các tổ chức hữu nghị ${isCity ? 'thành phố' : 'tỉnh'} ${vi}`,
      en: `Union of Friendship Organisations of ${en}`,
      th: `สหภาพองค์กรมิตรภาพ${isCity ? 'นคร' : 'จังหวัด'}${th}`,
    },
    kind: 'friendship-union',
    level: 'provincial',
    parentId: 'vufo',
    symbol: 'LHHN',
    from,
    to,
    successorId: successor && friendshipUnionId(successor),
    aliases: [`Liên hiệp hữu nghị ${vi}`, `LHHN ${vi}`],
    certainty: 'S',
  };
}

/** Provincial unions of friendship organisations that belong, or belonged, to Cluster 1. */
export const FRIENDSHIP_UNION_ROWS: readonly OrganisationRow[] = [
  ...GOING_ON.map((province) => unionRow(province, REGISTERED_FROM, null, null)),
  ...MERGED.map(([province, successor]) => unionRow(province, REGISTERED_FROM, LAST_DAY_OF_63, successor)),
];
