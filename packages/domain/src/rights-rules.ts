/**
 * Every rule by which a person may be refused an act. `packages/rights` judges them; they stand here so that the contracts'
 * catalogue can word each without knowing how it is judged.
 */
export const RIGHTS_RULES = [
  'not-in-unit',
  'wrong-role',
  'author-does-not-decide',
  'one-seat-per-person',
  'nominee-does-not-vote',
  'nominator-does-not-vote',
  'not-the-assignee',
  'no-relation',
  'reader-only',
  'local-mode-only',
  'not-appointed',
  'outside-scope',
  'outside-mandate',
  'ballot-is-personal',
  'own-office-only',
  'administrator-does-not-decide',
  'auditor-does-not-decide',
  'service-account-does-not-decide',
  'second-person-needed',
  'not-for-oneself',
] as const;
export type RightsRule = (typeof RIGHTS_RULES)[number];
