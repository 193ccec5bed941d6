import type { Context } from '../dossier/decision.ts';
import { opening } from '../dossier/opening.ts';
import type { TaskOpening } from '../dossier/task.ts';
import type { Outcome } from '../vocabulary.ts';

export function openSign(context: Context): TaskOpening[] {
  return opening(context, [{ kind: 'sign', unit: context.state.owner, role: 'head' }]);
}

export function openCheck(context: Context): TaskOpening[] {
  return opening(context, [{ kind: 'check', unit: context.state.decidingBody, role: 'lead' }]);
}

export function openRevise(context: Context): TaskOpening[] {
  return opening(context, [{ kind: 'revise', unit: context.state.owner, role: 'staff' }]);
}

/** A material change arrives as a version that is presented already; everything else comes back to be revised. */
export function openProposal(context: Context, from: Outcome): TaskOpening[] {
  const { sign, check } = context.rules.policy.steps;
  if (from !== 'changed') return openRevise(context);
  if (sign) return openSign(context);
  return check ? openCheck(context) : openRevise(context);
}
