import type { RightsRule } from '@nhipcau/domain';
import { authorize, type Request } from './cedar/authorize.ts';
import type { StatedPolicy } from './cedar/policy-files.ts';

/**
 * From what tells a person least to what tells them most. Of several obstacles before one post the first is told, of several posts
 * the one that comes furthest.
 */
const TOLD: readonly RightsRule[] = [
  'no-relation',
  'outside-mandate',
  'local-mode-only',
  'not-the-assignee',
  'not-in-unit',
  'wrong-role',
  'outside-scope',
  'own-office-only',
  'ballot-is-personal',
  'second-person-needed',
  'not-for-oneself',
  'service-account-does-not-decide',
  'administrator-does-not-decide',
  'auditor-does-not-decide',
  'author-does-not-decide',
  'one-seat-per-person',
  'nominator-does-not-vote',
  'nominee-does-not-vote',
];

const ON_NOMINEES: readonly RightsRule[] = ['nominator-does-not-vote', 'nominee-does-not-vote'];

const firstOf = (policies: readonly StatedPolicy[]) => TOLD.find((one) => policies.some(({ rule }) => rule === one));

/**
 * By which rule a request is refused, if it is. The office is asked first: whoever has no right by their role learns that, and not
 * what else there is to know about them; and the answer serves whoever else holds that office.
 */
export function obstacleOf(request: Request): RightsRule | undefined {
  const office = authorize(request, 'office');
  if (office.allowed) {
    const { allowed, forbidding } = authorize(request);
    return allowed ? undefined : (firstOf(forbidding) ?? 'wrong-role');
  }
  const rule = firstOf(office.forbidding) ?? 'wrong-role';
  if (rule !== 'not-the-assignee') return rule;
  // Every member sees the others' ballots: a nominee or nominator is told why none is theirs.
  const concerned = authorize(request).forbidding.find((one) => ON_NOMINEES.includes(one.rule));
  return concerned?.rule ?? rule;
}

/** The rule told where none of a person's posts allows it. */
export function furthest(rules: readonly RightsRule[]): RightsRule {
  return TOLD.findLast((one) => rules.includes(one)) ?? 'wrong-role';
}
