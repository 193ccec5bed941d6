/** Who does what in a dossier of the kind `bench`: persons of the demonstration, so that they sign in like anyone. */
export const OWNER = 'vufo';
export const DECIDING_BODY = 'mofa';
export const COUNCIL = 'bench-council';

export const STAFF = 'vufo-staff';
/** Six bodies are asked; the number of a body's task is its place in this list, from 1. */
export const CONSULTED = ['mofa', 'vff', 'vufo', 'mps', 'mof', 'moha'] as const;
export const OFFICERS = CONSULTED.map((unit) => `${unit}-officer`);
/** Two levels of one seat; nobody sits on both. */
export const APPROVERS = ['mofa-approver-1', 'mofa-approver-2'] as const;
/** Five members in the order of their ids, which is that of their tasks; four yeses of five are the 80 % that the rule asks for, so the vote closes with the fourth. */
export const MEMBERS = ['mof-head', 'mofa-staff', 'moha-head', 'mps-head', 'vff-head'] as const;
export const CONFIRMS = 'mofa-head';
/** Asked by all six bodies at once, and by nothing else that the bench does: everything that is open stands in this inbox. */
export const INBOX_READER = 'vufo-head';
export const AUDITOR = 'nhip-cau-auditor';

export const EVERYBODY: readonly string[] = [
  ...new Set([STAFF, ...OFFICERS, ...APPROVERS, ...MEMBERS, CONFIRMS, AUDITOR]),
];

/** Numbers of the tasks of a `bench` dossier, in the order in which they open. */
export const TASKS: {
  readonly opinions: readonly number[];
  readonly decisions: readonly number[];
  readonly execution: number;
  readonly report: number;
  readonly votes: readonly number[];
  readonly confirmation: number;
} = {
  opinions: [1, 2, 3, 4, 5, 6],
  decisions: [7, 8],
  execution: 9,
  report: 10,
  votes: [11, 12, 13, 14, 15],
  confirmation: 16,
};
