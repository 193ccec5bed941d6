import type { ApprovalLevel, Length, Policy, Quorum } from '../../policy/policy.ts';
import { TASK_KINDS, type TaskKind } from '../../vocabulary.ts';
import { MEMBERS } from './cast.ts';
import type { Choices } from './choices.ts';
import { council, level, policyOf } from './policies.ts';

export function someQuorum(choices: Choices, seats: number): Quorum {
  switch (choices.below(4)) {
    case 0:
      return { rule: 'all' };
    case 1:
      return { rule: 'any' };
    case 2:
      return { rule: 'count', count: 1 + choices.below(seats) };
    default:
      return { rule: 'share', percent: choices.of([1, 50, 51, 66, 80, 90, 100]) };
  }
}

function someLevel(choices: Choices): ApprovalLevel {
  const seats = 1 + choices.below(3);
  const vetoes = Array.from({ length: seats }, (_, index) => index + 1).filter(() => choices.chance(20));
  return level(seats, someQuorum(choices, seats), vetoes);
}

function someLengths(choices: Choices): Policy['lengths'] {
  const lengths: Partial<Record<TaskKind, Length>> = {};
  for (const kind of TASK_KINDS) {
    // Carrying out has a planned end, and an overdue task is only to be seen.
    if (kind === 'carry-out' || kind === 'overdue' || choices.chance(10)) continue;
    lengths[kind] = { amount: choices.below(16), unit: choices.of(['working-days', 'calendar-days']) };
  }
  return lengths;
}

/** Any policy that the product offers: every mix of steps, levels, rules, silence and lengths. */
export function somePolicy(choices: Choices): Policy {
  const acceptance = choices.chance(70);
  const base = policyOf();
  return policyOf({
    steps: {
      sign: choices.chance(70),
      check: choices.chance(70),
      reportAcceptance: acceptance,
      nomination: acceptance && choices.chance(70),
      appraisal: choices.chance(70),
    },
    lead: { amount: choices.below(40), unit: choices.of(['working-days', 'calendar-days']) },
    consulted: choices.some(base.consulted, 80).map(({ unit }) => ({ unit, mustSpeak: choices.chance(20) })),
    silence: choices.chance(25) ? 'consents' : 'escalates',
    levels: Array.from({ length: 1 + choices.below(2) }, () => someLevel(choices)),
    council: choices.chance(15)
      ? null
      : council({ quorum: someQuorum(choices, MEMBERS.length), closesEarly: choices.chance(60) }),
    lengths: someLengths(choices),
    ladder: { remindDays: [5, 2, 0].slice(choices.below(4)), escalateDays: choices.below(4) },
  });
}
