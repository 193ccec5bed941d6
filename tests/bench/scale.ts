/** How much is done in a run. */
export interface Scale {
  /** The whole run, from the first process to the last. */
  readonly totalMs: number;
  /** For how long decisions are made in a round, and how many rounds there are with most clients. */
  readonly decisionsMs: number;
  readonly decisionRounds: number;
  readonly warmUpMs: number;
  /** For how long new lifecycles, and bare workflows, are begun in a round, and how many rounds there are with most clients. */
  readonly startLifecyclesMs: number;
  readonly lifecycleRounds: number;
  readonly pagesMs: number;
  readonly transactionsMs: number;
  /** How often the inbox is opened in a browser that keeps nothing, and about how often each thing is done in it. */
  readonly paints: number;
  readonly interactions: number;
  readonly openDossiers: number;
  readonly closedDossiers: number;
}

/** Each open dossier waits for six opinions: 100,000 open tasks. */
export const FULL: Scale = {
  totalMs: 300_000,
  decisionsMs: 4_000,
  decisionRounds: 3,
  warmUpMs: 2_000,
  startLifecyclesMs: 10_000,
  lifecycleRounds: 2,
  pagesMs: 5_000,
  transactionsMs: 1_500,
  paints: 7,
  interactions: 16,
  openDossiers: 16_667,
  closedDossiers: 20_000,
};

export const QUICK: Scale = {
  totalMs: 300_000,
  decisionsMs: 1_000,
  decisionRounds: 2,
  warmUpMs: 500,
  startLifecyclesMs: 500,
  lifecycleRounds: 1,
  pagesMs: 1_000,
  transactionsMs: 500,
  paints: 3,
  interactions: 8,
  openDossiers: 1_000,
  closedDossiers: 200,
};
