import type { ApprovalLevel, Policy } from '../policy/policy.ts';
import { yesesNeeded } from '../policy/quorum.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { CreateCommand } from './commands.ts';
import { type Decision, unless } from './decision.ts';

/** A level without seats would ask nobody, and a rule above its seats could only fail. */
function canPass({ seats, quorum }: ApprovalLevel): boolean {
  return seats.length > 0 && yesesNeeded(quorum, seats.length) <= seats.length;
}

/** Why no dossier may begin under a policy: it asks for what the product cannot yet do, or for what nobody could pass. */
export function policyFaults(policy: Policy): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (policy.council?.ballot === 'secret') faults.push(refusal('secret-ballot-not-offered', { at: '/kind' }));
  if (policy.levels.length === 0 || policy.levels.some((level) => !canPass(level)))
    faults.push(refusal('kind-not-offered', { at: '/kind' }));
  return faults;
}

/** A new dossier, as a draft of its owner. A policy under which it could not go on is refused here, not later. */
export function create(command: CreateCommand, policy: Policy): Decision {
  const { id: _id, ...body } = command;
  return unless(policyFaults(policy), () => [{ type: 'DossierCreated', kind: policy.kind, ...body }]);
}
