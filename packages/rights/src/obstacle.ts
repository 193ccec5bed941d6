import type { RightsRule } from '@nhipcau/domain';
import { authorize, type Request } from './cedar/authorize.ts';
import type { StatedPolicy } from './cedar/policy-files.ts';
import { vacant } from './entities/post-entity.ts';

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

function firstOf(policies: readonly StatedPolicy[], binds: StatedPolicy['binds']): RightsRule | undefined {
  const rules = policies.filter((one) => one.binds === binds).map((one) => one.rule);
  return TOLD.find((one) => rules.includes(one));
}

/**
 * By which rule a request is refused. What forbids a person is told only where their office would carry the act: whoever has no
 * right by their role learns that, and not what else there is to know about them.
 */
export function obstacleOf(request: Request, forbidding: readonly StatedPolicy[]): RightsRule {
  const office = firstOf(forbidding, 'office');
  const person = firstOf(forbidding, 'person');
  // Every member sees the others' ballots: a nominee or nominator is told why none is theirs.
  const concerned = forbidding.find(({ rule }) => ON_NOMINEES.includes(rule));
  if (office === 'not-the-assignee' && concerned !== undefined) return concerned.rule;
  if (office !== undefined) return office;
  if (person === undefined) return 'wrong-role';
  const { allowed, forbidding: still } = authorize({ ...request, principal: vacant(request.principal) });
  return allowed || still.length > 0 ? person : 'wrong-role';
}

/** The rule told where none of a person's posts allows it. */
export function furthest(rules: readonly RightsRule[]): RightsRule {
  return TOLD.findLast((one) => rules.includes(one)) ?? 'wrong-role';
}
