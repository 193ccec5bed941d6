import type { Loss } from './losses/loss.ts';
import type { RightsMeasured } from './phases/rights.ts';

/** What a run writes with `--json`. Rates are per second, times in milliseconds. */
export interface Figures {
  readonly decisions: readonly {
    readonly clients: number;
    readonly perSecond: number;
    readonly p50Ms: number;
    readonly p95Ms: number;
    readonly p99Ms: number;
  }[];
  readonly lifecycles: readonly { readonly clients: number; readonly perSecond: number }[];
  readonly simultaneous: { readonly perSecond: number; readonly refused: number };
  readonly inbox: { readonly p50Ms: number; readonly p95Ms: number };
  readonly timeline: { readonly p50Ms: number; readonly p95Ms: number };
  /** The inbox in a browser, with everything that is open in it. */
  readonly console: {
    /** From the address to the first row, nothing kept. */
    readonly firstPaint: { readonly p50Ms: number; readonly p95Ms: number };
    /** From an input to the frame that shows its effect. */
    readonly interaction: { readonly p50Ms: number; readonly p95Ms: number };
    /** 95th percentile of each sort of input. */
    readonly interactions: Readonly<Record<string, number>>;
    readonly rowsInPage: number;
    /** JavaScript of the first page as it travels. */
    readonly scriptKb: number;
  };
  /** One question to the guard, in microseconds: nobody asked it before, and asked again. */
  readonly rights: readonly RightsMeasured[];
  /** What rights, row-level security, sealing and step-up each cost an act. */
  readonly losses: readonly Loss[];
  readonly cpuMsPerLifecycle: Readonly<Record<string, number>>;
  readonly walBytesPerDossier: number;
  readonly databaseBytesPerDossier: number;
  readonly floor: { readonly transactionsPerSecond: number; readonly temporalLifecyclesPerSecond: number };
}

/** What the table tells beside the figures. */
export interface Remarks {
  /** Dossiers begun in the lifecycles that were not closed, or whose workflow did not complete. */
  readonly lost: number;
  /** Refusals in the lifecycles and elsewhere, worded. */
  readonly refused: readonly string[];
  /** Votes after the deciding one, correctly refused. */
  readonly lateVotes: number;
  readonly openTasks: number;
  readonly closedDossiers: number;
  readonly floorAt16: number;
  /** What was done for a shorter time, or less often, because the time of a run is limited. */
  readonly cut: readonly string[];
  readonly seconds: number;
}
