import type { Act, DossierState, Role, Task, TaskKind, UnitId } from '@nhipcau/domain';

/** Which office an act needs: one of these roles in one of these units. */
export interface Office {
  readonly units: readonly UnitId[];
  readonly roles: readonly Role[];
}

/** Whoever may answer a task: the role it is addressed to, and the unit's head where staff or officers are asked. */
const ANSWERING_ROLES: { readonly [K in TaskKind]: readonly Role[] } = {
  sign: ['head'],
  check: ['lead'],
  revise: ['staff', 'head'],
  opine: ['officer', 'head'],
  decide: ['approver'],
  'carry-out': ['staff', 'head'],
  report: ['staff', 'head'],
  'accept-report': ['lead'],
  nominate: ['head'],
  appraise: ['secretary'],
  vote: ['member'],
  confirm: ['head'],
  overdue: ['head'],
};

/** The office that a task asks for. */
export function officeOfTask(task: Task): Office {
  const roles = task.kind === 'overdue' || task.kind === 'decide' ? [task.role] : ANSWERING_ROLES[task.kind];
  return { units: [task.unit], roles };
}

/** Who in a unit may give its tasks to somebody. */
export const SUPERVISING_ROLES: readonly Role[] = ['head', 'lead', 'secretary'];

/** The office that an act on the dossier as a whole asks for. */
export function officeOfAct(act: Act, state: DossierState): Office | undefined {
  const owners = [state.owner, ...state.coOwners];
  switch (act) {
    case 'edit-draft':
    case 'present':
    case 'start':
    case 'note':
    case 'reach-milestone':
    case 'propose-change':
      return { units: owners, roles: ['staff', 'head'] };
    case 'withdraw':
      return { units: [state.owner], roles: ['staff', 'head'] };
    case 'recall':
    case 'cancel':
      return { units: [state.owner], roles: ['head'] };
    case 'close-consultation':
      return { units: [state.decidingBody], roles: ['lead'] };
    default:
      return undefined;
  }
}
