import { randomUUID } from 'node:crypto';
import { given } from '@nhipcau/acts/given';
import type { AnyRefusal, BodyOf, DelegationShown, grantDelegation } from '@nhipcau/contracts';
import {
  addLending,
  businessDay,
  type Worked as Done,
  endLendings,
  type KeptChange,
  type LendingRow,
  lendingById,
  lockStanding,
  numberTaken,
  ownPosts,
  type Query,
} from '@nhipcau/database';
import { within } from '@nhipcau/domain/standing/lending';
import {
  chainFaults,
  dayFaults,
  formFaults,
  holderFaults,
  lenderFaults,
  lentPosts,
  unitFaults,
} from './lending-faults.ts';
import { delegationShown, namesIn, scopeOf } from './shown.ts';

export type DelegationAsked = BodyOf<typeof grantDelegation> & { readonly grantor: string; readonly by: string };

type Worked = Done<DelegationShown> | { readonly refusals: readonly AnyRefusal[] };

function rowOf(asked: DelegationAsked, nowMs: number): LendingRow {
  const { number, grantor, holder, from, to, form, passesOn = false, by } = asked;
  return {
    id: `delegation-${randomUUID()}`,
    via: 'delegation',
    number,
    lender: grantor,
    holder,
    from,
    until: to,
    passesOn,
    form,
    grantedBy: by,
    grantedAtMs: nowMs,
    ...given('under', asked.under),
    ...given('citation', asked.citation),
    ...given('reason', asked.reason),
    ...scopeOf(asked),
  };
}

const beyond = (at: string, words: readonly string[]): AnyRefusal => ({
  code: 'beyond-own-posts',
  at,
  with: { beyond: words },
});

/** A delegation passed on stays within the one it stands under: its holder, its days, its scope. */
async function underFaults(query: Query, row: LendingRow, under: string): Promise<readonly AnyRefusal[]> {
  const above = await lendingById(query, under);
  if (above === undefined || above.via !== 'delegation') return [{ code: 'delegation-unknown', at: '/under' }];
  if (above.endedOn !== undefined) return [{ code: 'standing-ended', at: '/under', with: { on: above.endedOn } }];
  if (above.holder !== row.lender || !above.passesOn) return [{ code: 'delegation-not-passed-on', at: '/under' }];
  const faults: AnyRefusal[] = [];
  if (row.from < above.from) faults.push(beyond('/from', [above.from]));
  if (row.until > above.until) faults.push({ code: 'outlives-appointment', at: '/to', with: { until: above.until } });
  for (const part of ['kinds', 'stages', 'units'] as const) {
    if (!within<string>(row[part], above[part])) faults.push(beyond(`/${part}`, above[part] ?? []));
  }
  return faults;
}

/** A delegation of own posts gives no more than they are, and ends with them. */
async function ownFaults(query: Query, row: LendingRow): Promise<readonly AnyRefusal[]> {
  const own = lentPosts(await ownPosts(query, [row.lender], row.from, row.from), row.lender);
  const units = unitFaults(row, own, '');
  const lent = own.filter(({ unit }) => row.units === undefined || row.units.includes(unit));
  const ends = lent.map(({ until }) => until);
  if (units.length > 0 || ends.includes(null)) return units;
  const until =
    ends
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? row.from;
  return row.until > until ? [{ code: 'outlives-appointment', at: '/to', with: { until } }] : [];
}

async function delegationFaults(query: Query, row: LendingRow): Promise<readonly AnyRefusal[]> {
  const { number = '', under } = row;
  const days = await dayFaults(query, row.from, row.until);
  if (row.until < row.from) return days;
  const taken = await numberTaken(query, number);
  const holder = await holderFaults(query, row, '/holder');
  return [
    ...days,
    ...(taken ? [{ code: 'delegation-number-taken', at: '/number', with: { number } } as const] : []),
    ...formFaults(row),
    ...(await lenderFaults(query, row.lender, '/grantor')),
    ...holder,
    ...(under === undefined ? await ownFaults(query, row) : await underFaults(query, row, under)),
    ...(holder.length > 0 ? [] : await chainFaults(query, row, [], '/holder')),
  ];
}

/** Enters a delegation into the register. */
export async function writeDelegation(query: Query, asked: DelegationAsked): Promise<Worked> {
  await lockStanding(query);
  const { nowMs } = await businessDay(query);
  const row = rowOf(asked, nowMs);
  const faults = await delegationFaults(query, row);
  if (faults.length > 0) return { refusals: faults };
  await addLending(query, row);
  const change: KeptChange = {
    ...{ what: 'delegation-granted', ...betweenOf(row), from: row.from, to: row.until, form: row.form },
    ...scopeOf({ ...given('kinds', row.kinds), ...given('stages', row.stages), ...given('units', row.units) }),
  };
  const reply = delegationShown(row, await namesIn(query, [], [row]));
  return { reply, changes: [change], ...given('reason', asked.reason) };
}

/** Whose it is, who holds it, and by which paper. */
function betweenOf({ lender, holder, number, id }: LendingRow) {
  return { person: lender, holders: [holder], ref: id, ...given('paper', number) };
}

/** Revokes a delegation from today on. `grantor` is whose it must be, where they revoke it themselves. */
export async function endDelegation(
  query: Query,
  {
    id,
    by,
    grantor,
    reason,
  }: { readonly id: string; readonly by: string; readonly grantor?: string; readonly reason: string },
): Promise<Worked> {
  await lockStanding(query);
  const row = await lendingById(query, id);
  if (row === undefined || row.via !== 'delegation' || (grantor !== undefined && row.lender !== grantor))
    return { refusals: [{ code: 'delegation-unknown' }] };
  if (row.endedOn !== undefined) return { refusals: [{ code: 'standing-ended', with: { on: row.endedOn } }] };
  const { day, nowMs } = await businessDay(query);
  await endLendings(query, { id, on: day, by, reason, atMs: nowMs });
  const ended = { ...row, endedOn: day, endedBy: by, endReason: reason };
  const changes = [{ what: 'delegation-revoked', ...betweenOf(row), to: day } as const];
  return { reply: delegationShown(ended, await namesIn(query, [], [ended])), changes, reason };
}
