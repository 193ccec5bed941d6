import type { DossierState, PersonId, Policy } from '@nhipcau/domain';
import type { Entity } from '../cedar/authorize.ts';
import { relatedUnits } from '../relation.ts';

const present = (...persons: readonly (PersonId | undefined)[]): PersonId[] =>
  persons.filter((one) => one !== undefined);

/** A dossier as the policies see it. */
function dossierEntity(state: DossierState, policy: Policy): Entity {
  const reported = state.stage === 'reporting' || state.stage === 'commendation';
  const { approval, commendation } = state;
  return {
    type: 'Dossier',
    attrs: {
      id: state.id,
      kind: state.kind,
      stage: state.stage,
      owner: state.owner,
      owners: [state.owner, ...state.coOwners],
      decidingBody: state.decidingBody,
      related: [...relatedUnits(state, policy)],
      hands: [...state.hands, ...(reported ? (state.reporting?.hands ?? []) : [])],
      judges: approval?.verdicts.flatMap((one) => present(one.by, one.for)) ?? [],
      nominators: present(commendation?.nominatedBy, commendation?.nominatedFor),
      nominees: commendation?.nominees.flatMap(({ person }) => present(person)) ?? [],
    },
  };
}

/** States are values that never change: the page of a dossier asks some thirty times about one of them. */
const KNOWN = new WeakMap<DossierState, { readonly policy: Policy; readonly entity: Entity }>();

export function knownDossier(state: DossierState, policy: Policy): Entity {
  const known = KNOWN.get(state);
  if (known?.policy === policy) return known.entity;
  const entity = dossierEntity(state, policy);
  KNOWN.set(state, { policy, entity });
  return entity;
}
