import type { Certainty } from '../law/certainty.ts';
import type { Trilingual } from '../text/trilingual.ts';
import type { LocalDate } from '../time/local-date.ts';
import { addDays, isWithin } from '../time/local-date.ts';
import { friendshipUnionId } from './friendship-unions.ts';
import { PROVINCES_OF_2025_FROM, REGISTERED_FROM } from './organisation.ts';
import type { ProvinceId } from './province-names.ts';

export const CLUSTERS = {
  'cluster-1': { vi: 'Cụm 1', en: 'Cluster 1', th: 'กลุ่มที่ 1' },
} as const satisfies Record<string, Trilingual>;
export type ClusterId = keyof typeof CLUSTERS;

export interface ClusterMembership {
  readonly clusterId: ClusterId;
  readonly organisationId: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly certainty: Certainty;
  readonly certaintyNote?: string;
}

const ELEVEN: readonly ProvinceId[] = [
  'ha-noi',
  'bac-giang',
  'hai-duong',
  'hai-phong',
  'quang-ninh',
  'nam-dinh',
  'nghe-an',
  'vinh-phuc',
  'ninh-binh',
  'thai-binh',
  'thanh-hoa',
];
const NINE: readonly ProvinceId[] = [
  'ha-noi',
  'bac-ninh',
  'hai-phong',
  'quang-ninh',
  'ninh-binh',
  'nghe-an',
  'phu-tho',
  'hung-yen',
  'thanh-hoa',
];

/** The 11 unions of Cluster 1 map to 9 after the mergers. */
export const CLUSTER_MEMBERSHIPS: readonly ClusterMembership[] = [
  ...ELEVEN.map(
    (province): ClusterMembership => ({
      clusterId: 'cluster-1',
      organisationId: friendshipUnionId(province),
      from: REGISTERED_FROM,
      to: addDays(PROVINCES_OF_2025_FROM, -1),
      certainty: 'S',
    }),
  ),
  ...NINE.map(
    (province): ClusterMembership => ({
      clusterId: 'cluster-1',
      organisationId: friendshipUnionId(province),
      from: PROVINCES_OF_2025_FROM,
      to: null,
      certainty: 'U',
      certaintyNote: 'follows from the mergers; today’s list was not found',
    }),
  ),
];

/** Ids of the member organisations of a cluster on a day. */
export function clusterMembersOn(date: LocalDate, clusterId: ClusterId = 'cluster-1'): readonly string[] {
  return CLUSTER_MEMBERSHIPS.filter((row) => row.clusterId === clusterId && isWithin(date, row.from, row.to)).map(
    ({ organisationId }) => organisationId,
  );
}
