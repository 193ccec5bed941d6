import type { ApprovalLevel, Policy } from '../policy/policy.ts';
import { yesesNeeded } from '../policy/quorum.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { CreateCommand } from './commands.ts';
import { type Decision, unless } from './decision.ts';

/** A level without seats would ask nobody, and a rule above its seats could only fail. */
function canPass({ seats, quorum }: ApprovalLevel): boolean {
  return seats.length > 0 && yesesNeeded(quorum, seats.length) <= seats.length;
}

/** A new dossier, as a draft of its owner. A policy that asks for what the product cannot yet do is refused here, not later. */
export function create(command: CreateCommand, policy: Policy): Decision {
  const faults: Refusal[] = [];
  if (policy.council?.ballot === 'secret') faults.push(refusal('secret-ballot-not-offered', { at: '/kind' }));
  if (policy.levels.length === 0 || policy.levels.some((level) => !canPass(level)))
    faults.push(refusal('kind-not-offered', { at: '/kind' }));
  const { id: _id, ...body } = command;
  return unless(faults, () => [{ type: 'DossierCreated', kind: policy.kind, ...body }]);
}
