import { describe, expect, it } from 'vitest';
import type { Figures, Remarks } from '../figures.ts';
import { table } from './table.ts';
import { judge } from './targets.ts';

const FIGURES: Figures = {
  decisions: [{ clients: 64, perSecond: 450, p50Ms: 40, p95Ms: 60, p99Ms: 70 }],
  lifecycles: [{ clients: 64, perSecond: 7 }],
  simultaneous: { perSecond: 7, refused: 0 },
  inbox: { p50Ms: 2, p95Ms: 6 },
  timeline: { p50Ms: 2, p95Ms: 6 },
  console: {
    firstPaint: { p50Ms: 700, p95Ms: 1_500 },
    interaction: { p50Ms: 30, p95Ms: 100 },
    interactions: { step: 30 },
    rowsInPage: 20,
    scriptKb: 200,
  },
  rights: [{ posts: 8, newUs: { p50: 60, p99: 500 }, againUs: { p50: 10, p99: 20 } }],
  losses: [{ what: 'rights', withoutUs: 1, withUs: 11.5 }],
  cpuMsPerLifecycle: { worker: 20 },
  walBytesPerDossier: 150_000,
  databaseBytesPerDossier: 60_000,
  floor: { transactionsPerSecond: 1_000, temporalLifecyclesPerSecond: 10 },
};
const REMARKS: Remarks = {
  lost: 0,
  refused: [],
  lateVotes: 3,
  openTasks: 100_002,
  closedDossiers: 20_001,
  floorAt16: 10,
  cut: [],
  seconds: 200,
};

const missed = (figures: Figures, remarks = REMARKS) =>
  judge(figures, remarks).flatMap((one) => (one.met ? [] : [one.target]));

describe('targets', () => {
  it('are met at their very limits', () => {
    expect(missed(FIGURES)).toEqual([]);
  });

  it('are missed one by one', () => {
    const worse: Figures = {
      ...FIGURES,
      decisions: [{ clients: 64, perSecond: 449, p50Ms: 40, p95Ms: 60, p99Ms: 70.1 }],
      lifecycles: [{ clients: 64, perSecond: 6.9 }],
      simultaneous: { perSecond: 7, refused: 1 },
      inbox: { p50Ms: 2, p95Ms: 6.1 },
      timeline: { p50Ms: 2, p95Ms: 6.1 },
      rights: [{ posts: 8, newUs: { p50: 60, p99: 501 }, againUs: { p50: 10, p99: 20 } }],
      walBytesPerDossier: 150_001,
      console: {
        ...FIGURES.console,
        firstPaint: { p50Ms: 700, p95Ms: 1_501 },
        interaction: { p50Ms: 30, p95Ms: 100.1 },
        scriptKb: 200.1,
      },
    };
    expect(missed(worse, { ...REMARKS, lost: 1 })).toHaveLength(12);
  });

  it('stand beside what each wall costs', () => {
    expect(table(FIGURES, REMARKS)).toMatch(/^rights +1 +11\.5 +10\.5$/m);
  });

  it('that are missed say so in a line of their own', () => {
    expect(table(FIGURES, REMARKS)).not.toMatch(/missed/);
    expect(table(FIGURES, { ...REMARKS, cut: ['pages: 1.0 of 5.0 s'] })).toMatch(/cut short: pages: 1.0 of 5.0 s/);
    expect(table({ ...FIGURES, walBytesPerDossier: 200_000 }, REMARKS)).toMatch(/missed: write-ahead log.*200 kB/);
  });
});
