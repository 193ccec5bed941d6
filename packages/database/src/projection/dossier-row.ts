import { type DossierState, openTasks } from '@nhipcau/domain/dossier/state';

/** The shape of the folded state; raised when a state stored earlier can no longer be read as it is. */
export const STATE_VERSION = 1;

/** The dossier's row as the commit functions take it; `state` travels beside it as text. */
export interface DossierRowChange {
  readonly kind: string;
  readonly standing: string;
  readonly stage: string;
  readonly round: number;
  readonly decided: string | null;
  readonly owner: string;
  readonly coOwners: readonly string[];
  readonly decidingBody: string;
  readonly policyId: string;
  readonly routes: string;
  readonly calendarVersion: number;
  readonly stateVersion: number;
  readonly seq: number;
  readonly hash: string;
  readonly atMs: number;
  readonly nextAtMs: number | null;
  readonly escalated: boolean;
  readonly closedAtMs: number | null;
  readonly createdAtMs: number;
  readonly createdBy: string;
}

/** @param createdBy used for the first row only: a later act does not change who created the dossier */
export function dossierRow(
  state: DossierState,
  hash: string,
  nextAtMs: number | null,
  createdBy: string,
): DossierRowChange {
  return {
    kind: state.kind,
    standing: state.standing,
    stage: state.stage,
    round: state.round,
    decided: state.decided,
    owner: state.owner,
    coOwners: state.coOwners,
    decidingBody: state.decidingBody,
    policyId: state.policyId,
    routes: state.routes,
    calendarVersion: state.calendarVersion,
    stateVersion: STATE_VERSION,
    seq: state.seq,
    hash,
    atMs: state.at,
    nextAtMs,
    escalated: openTasks(state).some((task) => task.escalated),
    closedAtMs: state.standing === 'closed' ? state.at : null,
    createdAtMs: state.at,
    createdBy,
  };
}
