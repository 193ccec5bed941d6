import type { Figures, Remarks } from '../figures.ts';

/** What the house means to reach with 64 clients, on the same machine and in the same run as the floors. */
export interface Judged {
  readonly target: string;
  readonly reached: string;
  readonly met: boolean;
}

const TARGETS = {
  decisionsOfFloorPercent: 45,
  decisionsP99Ms: 70,
  lifecyclesOfFloorPercent: 70,
  pageP95Ms: 6,
  rightP99Us: 500,
  walBytes: 150_000,
  paintP95Ms: 1_500,
  interactionP95Ms: 100,
  scriptKb: 200,
} as const;

const MOST_CLIENTS = 64;

export function judge(figures: Figures, remarks: Remarks): readonly Judged[] {
  const decisions = figures.decisions.find((one) => one.clients === MOST_CLIENTS);
  const lifecycles = figures.lifecycles.find((one) => one.clients === MOST_CLIENTS);
  const ofTransactions = percent(decisions?.perSecond ?? 0, figures.floor.transactionsPerSecond);
  const ofTemporal = percent(lifecycles?.perSecond ?? 0, figures.floor.temporalLifecyclesPerSecond);
  const { decisionsOfFloorPercent, decisionsP99Ms, lifecyclesOfFloorPercent, pageP95Ms, rightP99Us, walBytes } =
    TARGETS;
  const { paintP95Ms, interactionP95Ms, scriptKb } = TARGETS;
  return [
    atLeast(
      `decisions ≥ ${decisionsOfFloorPercent} % of the bare transaction`,
      ofTransactions,
      decisionsOfFloorPercent,
      '%',
    ),
    atMost(`decisions p99 ≤ ${decisionsP99Ms} ms`, decisions?.p99Ms ?? Number.POSITIVE_INFINITY, decisionsP99Ms, 'ms'),
    atLeast(`lifecycles ≥ ${lifecyclesOfFloorPercent} % of bare Temporal`, ofTemporal, lifecyclesOfFloorPercent, '%'),
    atMost('lifecycles lost: none', remarks.lost, 0, ''),
    atMost('refused when answered at the same moment: none', figures.simultaneous.refused, 0, ''),
    atMost(`inbox page p95 ≤ ${pageP95Ms} ms`, figures.inbox.p95Ms, pageP95Ms, 'ms'),
    atMost(`timeline p95 ≤ ${pageP95Ms} ms`, figures.timeline.p95Ms, pageP95Ms, 'ms'),
    atMost(`first inbox paint p95 ≤ ${paintP95Ms} ms`, figures.console.firstPaint.p95Ms, paintP95Ms, 'ms'),
    atMost(`interaction p95 ≤ ${interactionP95Ms} ms`, figures.console.interaction.p95Ms, interactionP95Ms, 'ms'),
    atMost(`initial JavaScript ≤ ${scriptKb} kB`, figures.console.scriptKb, scriptKb, 'kB'),
    ...figures.rights.map(({ posts, newUs }) =>
      atMost(`a right by ${posts} posts p99 ≤ ${rightP99Us} µs`, newUs.p99, rightP99Us, 'µs'),
    ),
    atMost(
      `write-ahead log ≤ ${walBytes / 1000} kB a dossier`,
      figures.walBytesPerDossier / 1000,
      walBytes / 1000,
      'kB',
    ),
  ];
}

function atLeast(target: string, reached: number, least: number, unit: string): Judged {
  return { target, reached: `${round(reached)} ${unit}`.trim(), met: reached >= least };
}

function atMost(target: string, reached: number, most: number, unit: string): Judged {
  return { target, reached: `${round(reached)} ${unit}`.trim(), met: reached <= most };
}

function percent(part: number, whole: number): number {
  return whole > 0 ? (100 * part) / whole : 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
