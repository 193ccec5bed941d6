import { personOf } from '@nhipcau/acts/person-of';
import type { listOfferedKinds as contract } from '@nhipcau/contracts';
import { existingUnits, namesOf, readerOf } from '@nhipcau/database';
import { policyFaults } from '@nhipcau/domain/dossier/create';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { KINDS, type Kind, type UnitId } from '@nhipcau/domain/vocabulary';
import type { Handler } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { DossiersHouse } from './dossiers-house.ts';
import { policiesOn } from './policies-on.ts';

/** What the reader may begin today for each unit they write for, so that nobody types what is then refused. */
export function offering(house: DossiersHouse): Handler<typeof contract> {
  return async ({ caller }) => {
    const reader = await readerOf(house.db, caller.personId);
    const person = personOf(caller.personId, reader);
    const on = localDateOf(reader.nowMs);
    const units = [...new Set(reader.appointments.filter(({ role }) => role === 'staff').map(({ unit }) => unit))];
    const [policyOf, known, names] = await Promise.all([
      policiesOn(house, on),
      existingUnits(house.db, units, on),
      namesOf(house.db, { units, persons: [] }),
    ]);
    const offered = (kind: Kind, owner: UnitId) => {
      const policy = known.has(owner) ? policyOf(kind, owner) : undefined;
      return policy !== undefined && policyFaults(policy).length === 0 && mayAct(person, 'create', { owner, kind }).may;
    };
    const items = units.map((unit) => ({ unit: names.unit(unit), kinds: KINDS.filter((kind) => offered(kind, unit)) }));
    return { status: 200, body: { items } };
  };
}
