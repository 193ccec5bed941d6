import type { Destination, Outcome, OutcomeOf, Stage } from '../vocabulary.ts';

/**
 * Where each outcome may lead. The workflow's routes name the destination; this table only vetoes one that the lifecycle does
 * not know.
 */
export const TRANSITIONS: { readonly [S in Stage]: Readonly<Record<OutcomeOf<S>, readonly Destination[]>> } = {
  proposal: {
    accepted: ['consultation'],
    returned: ['proposal'],
    recalled: ['proposal'],
    withdrawn: ['end'],
    cancelled: ['end'],
  },
  consultation: {
    settled: ['approval'],
    recalled: ['proposal'],
    withdrawn: ['end'],
    cancelled: ['end'],
  },
  approval: {
    approved: ['execution'],
    returned: ['proposal'],
    rejected: ['end'],
    'change-rejected': ['execution'],
    withdrawn: ['end'],
    cancelled: ['end'],
  },
  execution: {
    finished: ['reporting'],
    'ended-by-date': ['reporting'],
    changed: ['proposal'],
    cancelled: ['end'],
  },
  reporting: {
    accepted: ['end'],
    'accepted-with-nominations': ['commendation'],
  },
  commendation: {
    confirmed: ['end'],
    'none-nominated': ['end'],
    'none-eligible': ['end'],
    'none-elected': ['end'],
  },
};

/** Whether the lifecycle knows this way out of a stage. */
export function mayLead(stage: Stage, outcome: Outcome, to: Destination): boolean {
  const ways: Readonly<Partial<Record<Outcome, readonly Destination[]>>> = TRANSITIONS[stage];
  return ways[outcome]?.includes(to) ?? false;
}
