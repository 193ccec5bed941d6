import { readCouncils, readLawBook } from '@nhipcau/database';
import type { Policy } from '@nhipcau/domain/policy/policy';
import { policyFor } from '@nhipcau/domain/policy/policy-for';
import type { LocalDate } from '@nhipcau/domain/time/local-date';
import type { Kind, UnitId } from '@nhipcau/domain/vocabulary';
import type { DossiersHouse } from './dossiers-house.ts';

type PolicyOf = (kind: Kind, owner: UnitId) => Policy | undefined;

/** The policies of one day; undefined where a kind is not offered to an owner. What is offered and what is created ask the same. */
export async function policiesOn({ db, mode }: DossiersHouse, on: LocalDate): Promise<PolicyOf> {
  const [book, councils] = await Promise.all([readLawBook(db), readCouncils(db, on)]);
  const membersOf = (unit: UnitId) => councils.get(unit) ?? [];
  return (kind, owner) =>
    kind === 'bench' && mode === 'production' ? undefined : policyFor(book, { kind, owner, on, membersOf });
}
