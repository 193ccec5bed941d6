import type { StepUpSettings } from '@nhipcau/http';

/** Where a world's services differ from what they are by themselves. */
export interface ServiceTuning {
  /** Connections of each service's pool. */
  readonly connections?: number;
  /** Runs the worker keeps in memory; 0 replays every task from its history. */
  readonly maxCachedWorkflows?: number;
  /** How often the relay compares every open dossier with the runs that carry them. */
  readonly sweepEveryMs?: number;
  readonly logLevel?: string;
  /** A bench's or a test's load is no person's: nobody is turned away for asking often, or because the machine is busy. */
  readonly unthrottled?: boolean;
  /** How fresh a sign-in binding acts need. */
  readonly stepUp?: Partial<StepUpSettings>;
  /** Providers beside the local one, as OIDC_PROVIDERS lists them. */
  readonly furtherProviders?: readonly object[];
}
