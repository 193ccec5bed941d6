import type { DossierState, Policy, UnitId } from '@nhipcau/domain';

/** The units that a dossier concerns: their people see it, everyone else gets the same answer as for a missing one. */
export function relatedUnits(state: DossierState, policy: Policy): readonly UnitId[] {
  const council = state.stage === 'commendation' && policy.council !== null ? [policy.council.unit] : [];
  const consulted = state.consultation?.consulted.map((one) => one.unit) ?? [];
  const formerly = state.consultation?.formerly ?? [];
  const seats = policy.levels.flatMap((level) => level.seats.map((seat) => seat.unit));
  const asked = state.standing === 'draft' ? [] : [state.decidingBody, ...seats];
  return [...new Set([state.owner, ...state.coOwners, ...asked, ...consulted, ...formerly, ...council])];
}
