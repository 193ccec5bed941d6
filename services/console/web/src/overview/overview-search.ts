export interface OverviewSearch {
  readonly from?: string;
  readonly to?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The period stands in the address, so that figures can be sent and returned to. */
export function searchOfOverview(search: Record<string, unknown>): OverviewSearch {
  const given = (['from', 'to'] as const).flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && DAY.test(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}
