import type { Spread } from '../measure/latencies.ts';

/** Where the services listen: they are spoken to directly, as behind any proxy. */
export interface Addresses {
  readonly dossiers: string;
  readonly tasks: string;
  readonly audit: string;
}

/** Something other than success was answered. */
export interface Refused {
  readonly what: string;
  readonly status: number;
  readonly code: string;
}

export interface LifecyclesAnswer {
  readonly begun: number;
  /** Ids of all dossiers presented. */
  readonly dossiers: readonly string[];
  readonly closed: number;
  readonly answers: Spread;
  readonly refused: readonly Refused[];
  /** Votes that came after the deciding one: correctly refused. */
  readonly lateVotes: number;
}

export interface PagesAnswer {
  readonly seconds: number;
  /** How long each answer took. */
  readonly tookMs: readonly number[];
  readonly refused: readonly Refused[];
}

/** What the process of the clients does. */
export interface LoadJobs {
  readonly signIn: {
    readonly order: { readonly issuer: string; readonly password: string; readonly addresses: Addresses };
    readonly answer: { readonly persons: number };
  };
  readonly opinions: {
    readonly order: {
      readonly clients: number;
      readonly forMs: number;
      /** Dossiers in consultation; all but the last of their opinions may be given. */
      readonly dossiers: readonly string[];
      readonly documentHash: string;
    };
    readonly answer: PagesAnswer;
  };
  readonly lifecycles: {
    readonly order: {
      readonly clients: number;
      /** For how long new dossiers are begun; each client then finishes its own. */
      readonly startForMs: number;
      readonly most: number;
      /** Whether all tasks of a stage are answered at the same moment. */
      readonly simultaneous: boolean;
      /** How the last act ends: a confirmed award takes a number of the register. */
      readonly confirmed: boolean;
    };
    readonly answer: LifecyclesAnswer;
  };
  /** One dossier whose six bodies are asked and have not answered. */
  readonly consultation: {
    readonly order: Readonly<Record<string, never>>;
    readonly answer: { readonly dossier: string; readonly documentHash: string };
  };
  readonly inbox: {
    readonly order: { readonly clients: number; readonly forMs: number };
    readonly answer: PagesAnswer;
  };
  readonly timeline: {
    readonly order: { readonly clients: number; readonly forMs: number; readonly dossiers: readonly string[] };
    readonly answer: PagesAnswer;
  };
  readonly verification: {
    readonly order: { readonly dossiers: readonly string[] };
    readonly answer: { readonly unsound: readonly string[] };
  };
}
