import type { Round } from '../measure/latencies.ts';

/** What the machine can do with nothing of the house in the way. */
export interface FloorJobs {
  readonly transactions: {
    readonly order: { readonly databaseUrl: string; readonly connections: number; readonly forMs: number };
    readonly answer: Round;
  };
  readonly temporal: {
    readonly order: {
      readonly databaseUrl: string;
      readonly temporalAddress: string;
      readonly clients: number;
      /** Transitions of each workflow: its start, then one signal each. */
      readonly crossings: number;
      /** For how long new workflows are started; all of them are then finished. */
      readonly startForMs: number;
    };
    readonly answer: Round;
  };
}
