import { personOf } from '@nhipcau/acts/person-of';
import { type OpeningRow, type Query, standingOn } from '@nhipcau/database';
import type { RightsRule } from '@nhipcau/domain/rights-rules';
import { openingState } from '@nhipcau/domain/standing/opening';
import { mayAct, type Person } from '@nhipcau/rights';

interface OpeningAct {
  readonly may: boolean;
  readonly rule?: RightsRule;
}

/** Whether this person is a second person for what was asked: undefined once nobody is needed any more. */
export async function mayConfirm(
  query: Query,
  second: Person,
  row: OpeningRow,
  { day, nowMs }: { readonly day: string; readonly nowMs: number },
): Promise<OpeningAct | undefined> {
  if (openingState(row, nowMs) !== 'waiting') return undefined;
  const asker = personOf(row.person, await standingOn(query, row.person, day));
  const right = mayAct(second, 'confirm-break-glass', { asker });
  return right.may ? { may: true } : { may: false, rule: right.rule };
}

/**
 * Whether this person may close it early. Whoever asked may at any time; while it is open also whoever agreed to it and a head of the
 * owner, whose dossier it is: closing takes nothing from anybody but what was given beyond their rights.
 */
export function mayEnd(reader: Person, row: OpeningRow, nowMs: number): OpeningAct | undefined {
  const state = openingState(row, nowMs);
  if (state !== 'waiting' && state !== 'open') return undefined;
  if (reader.id === row.person) return { may: true };
  if (state === 'waiting') return { may: false, rule: 'wrong-role' };
  const heads = reader.appointments.some(({ unit, role }) => role === 'head' && unit === row.owner);
  return reader.id === row.second || heads ? { may: true } : { may: false, rule: 'wrong-role' };
}
