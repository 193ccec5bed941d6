import type { AnyRefusal } from '@nhipcau/contracts';
import {
  businessDay,
  isService,
  type LendingRow,
  lendingsBetween,
  namesOn,
  ownPosts,
  type PostRow,
  type Query,
} from '@nhipcau/database';
import { circleWith, LINKS_AT_MOST, linksWith } from '@nhipcau/domain/standing/lending';

/** Roles that are no office of the lifecycle: they are lent to nobody. */
const NEVER_LENT: readonly string[] = ['administrator', 'auditor'];

export function lentPosts(posts: readonly PostRow[], personId: string): readonly PostRow[] {
  return posts.filter(({ person, role }) => person === personId && !NEVER_LENT.includes(role));
}

export async function dayFaults(query: Query, from: string, to: string): Promise<readonly AnyRefusal[]> {
  const { day } = await businessDay(query);
  return [
    ...(to < from ? [{ code: 'end-before-start', at: '/to' } as const] : []),
    ...(from < day ? [{ code: 'day-passed', at: '/from', with: { today: day } } as const] : []),
  ];
}

/** Whether the one who is to hold it can: somebody else, of the house, appointed on those days, and no program. */
export async function holderFaults(query: Query, row: LendingRow, at: string): Promise<readonly AnyRefusal[]> {
  if (row.holder === row.lender) return [{ code: 'stand-in-oneself', at }];
  const service = await isService(query, row.holder);
  if (service === undefined) return [{ code: 'person-unknown', at }];
  if (service) return [{ code: 'service-account-does-not-decide', at }];
  const posts = await ownPosts(query, [row.holder], row.from, row.until);
  return lentPosts(posts, row.holder).length === 0 ? [{ code: 'stand-in-not-appointed', at }] : [];
}

/** Whoever lends, or is away: somebody of the house, and no program. */
export async function lenderFaults(query: Query, lender: string, at: string): Promise<readonly AnyRefusal[]> {
  const service = await isService(query, lender);
  if (service === undefined) return [{ code: 'person-unknown', at }];
  return service ? [{ code: 'service-account-does-not-decide', at }] : [];
}

/** Nobody lends a unit in which they are nothing. */
export function unitFaults(row: LendingRow, posts: readonly PostRow[], at: string): readonly AnyRefusal[] {
  const own = new Set(posts.map(({ unit }) => unit));
  if (own.size === 0) return [{ code: 'beyond-own-posts', at, with: { beyond: [...(row.units ?? [row.lender])] } }];
  return (row.units ?? []).flatMap((unit, index): readonly AnyRefusal[] =>
    own.has(unit) ? [] : [{ code: 'beyond-own-posts', at: `${at}/units/${index}`, with: { beyond: unit } }],
  );
}

/** A post would come back to whoever lends it, or pass through too many hands. */
export async function chainFaults(
  query: Query,
  row: LendingRow,
  beside: readonly LendingRow[],
  at: string,
): Promise<readonly AnyRefusal[]> {
  const standing = [...(await lendingsBetween(query, row.from, row.until)), ...beside];
  const circle = circleWith(row, standing);
  if (circle !== undefined) {
    const names = await namesOn(query, { persons: circle, units: [] });
    const shown = circle.map((person) => names.person(person).name ?? person).join(' → ');
    return [{ code: 'standing-circle', at, with: { circle: shown } }];
  }
  const links = linksWith(row, standing);
  return links > LINKS_AT_MOST ? [{ code: 'chain-too-long', at, with: { links, limit: LINKS_AT_MOST } }] : [];
}

/** Whoever signs by authorisation authorises nobody else: Decree 30/2020/NĐ-CP, Article 13(3). */
export function formFaults({ form, passesOn }: LendingRow): readonly AnyRefusal[] {
  return form === 'TUQ.' && passesOn ? [{ code: 'authorisation-not-passed-on', at: '/passesOn' }] : [];
}
