/** How much is done in a run. */
export interface Scale {
  /** For how long decisions are made at each number of clients. */
  readonly decisionsMs: number;
  readonly warmUpMs: number;
  /** For how long new lifecycles, and bare workflows, are begun. */
  readonly startLifecyclesMs: number;
  readonly pagesMs: number;
  readonly transactionsMs: number;
  readonly openDossiers: number;
  readonly closedDossiers: number;
}

/** Each open dossier waits for six opinions: 100,000 open tasks. */
export const FULL: Scale = {
  decisionsMs: 6_000,
  warmUpMs: 2_000,
  startLifecyclesMs: 12_000,
  pagesMs: 5_000,
  transactionsMs: 3_000,
  openDossiers: 16_667,
  closedDossiers: 20_000,
};

export const QUICK: Scale = {
  decisionsMs: 1_500,
  warmUpMs: 500,
  startLifecyclesMs: 2_000,
  pagesMs: 1_000,
  transactionsMs: 1_000,
  openDossiers: 1_000,
  closedDossiers: 200,
};
