/** What keepers, and people for themselves, change of who may sign in, act or look: the words of the administration's ledger. */
export const KEPT = [
  'account-added',
  'appointed',
  'appointment-ended',
  'account-closed',
  'account-reopened',
  'sessions-ended',
  'absence-set',
  'absence-ended',
  'delegation-granted',
  'delegation-revoked',
  'mandate-given',
  'mandate-ended',
  'organisation-added',
  'organisation-ended',
  'calendar-edited',
  'run-renewed',
  'clock-stepped',
] as const;
export type Kept = (typeof KEPT)[number];
