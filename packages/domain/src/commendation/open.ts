import type { Context } from '../dossier/decision.ts';
import { opening } from '../dossier/opening.ts';
import type { CommendationStanding } from '../dossier/state.ts';
import type { TaskOpening } from '../dossier/task.ts';

export function openNominate(context: Context): TaskOpening[] {
  return opening(context, [{ kind: 'nominate', unit: context.state.owner, role: 'head' }]);
}

export function openAppraise(context: Context): TaskOpening[] {
  const { council } = context.rules.policy;
  return council === null ? [] : opening(context, [{ kind: 'appraise', unit: council.unit, role: 'secretary' }]);
}

/**
 * One `vote` a member. Whoever nominated, is nominated or had a hand in the dossier's texts gets none (nobody may answer it),
 * and stays in the denominator.
 */
export function openVotes(
  context: Context,
  commendation: Pick<CommendationStanding, 'nominatedBy' | 'nominatedFor' | 'nominees'>,
): TaskOpening[] {
  const { council } = context.rules.policy;
  if (council === null) return [];
  const barred = new Set([
    ...context.state.hands,
    ...(context.state.reporting?.hands ?? []),
    commendation.nominatedBy,
    ...(commendation.nominatedFor === undefined ? [] : [commendation.nominatedFor]),
    ...commendation.nominees.flatMap((one) => (one.person === undefined ? [] : [one.person])),
  ]);
  const voters = council.members.filter((member) => !barred.has(member));
  return opening(
    context,
    voters.map((person) => ({ kind: 'vote', unit: council.unit, role: 'member', person })),
  );
}

export function openConfirm(context: Context): TaskOpening[] {
  return opening(context, [{ kind: 'confirm', unit: context.state.decidingBody, role: 'head' }]);
}

/** Where the nominees came with the report the stage opens at the vote. */
export function openCommendation(context: Context): TaskOpening[] {
  const { commendation } = context.state;
  if (context.rules.policy.steps.nomination || commendation === null) return openNominate(context);
  return openVotes(context, commendation);
}
