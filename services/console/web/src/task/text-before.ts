import type { ProposalContent, TaskDetail } from '@nhipcau/contracts';

type Changes = NonNullable<TaskDetail['earlier']>['changed'];

/** The text on which the unit answered before, made from the present one and what has changed since; nothing where nothing has. */
export function textBefore(now: ProposalContent, changed: Changes | undefined): ProposalContent | undefined {
  if (changed === undefined || changed.length === 0) return undefined;
  const was = Object.fromEntries(changed.map(({ field, before }) => [field, before]));
  const facts = Object.entries({ ...now, ...was }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(facts) as ProposalContent;
}
