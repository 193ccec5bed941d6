import type { Figures, Remarks } from './figures.ts';
import type { PagesAnswer, Refused } from './load/jobs.ts';
import type { CpuTimes } from './measure/cpu-time.ts';
import { perSecond, rounded, spreadOf } from './measure/latencies.ts';
import type { Bench } from './phases/bench.ts';
import { measureConsole } from './phases/console.ts';
import { measureDecisions } from './phases/decisions.ts';
import { measureLifecycles } from './phases/lifecycles.ts';
import { measureLosses } from './phases/losses.ts';
import { measurePages } from './phases/pages.ts';
import { measureRights } from './phases/rights.ts';
import { measureInTurn } from './phases/rounds.ts';
import { seed } from './phases/seeding.ts';

/** Persons about whom the guard is asked, each some questions. */
const PERSONS_ASKED = 500;

const worded = ({ what, status, code }: Refused) => `${what}: ${status} ${code}`;

/** Time that is kept for what comes after: first things first, and nothing is left out. */
const KEPT_MS = { afterFew: 0, afterRounds: 180_000, afterSeeding: 85_000 } as const;

/** Everything in one run: what is compared is measured next to each other, because the machine is never quite the same. */
export async function measureAll(bench: Bench): Promise<{ figures: Figures; remarks: Remarks }> {
  const { load, scale, time, world, say } = bench;
  const beganMs = performance.now();
  const addresses = {
    dossiers: world.addressOf('dossiers'),
    tasks: world.addressOf('tasks'),
    audit: world.addressOf('audit'),
  };
  await load.do('signIn', { issuer: world.issuer, password: world.password, addresses });

  say('whole lifecycles, and bare workflows beside them');
  const at16 = await measureInTurn(bench, { clients: 16, rounds: 1, keptMs: KEPT_MS.afterFew });
  const at64 = await measureInTurn(bench, { clients: 64, rounds: scale.lifecycleRounds, keptMs: KEPT_MS.afterRounds });
  const simultaneous = await measureLifecycles(bench, { clients: 64, simultaneous: true });

  say('the database is filled');
  const seeded = await seed(bench, KEPT_MS.afterSeeding);
  say('pages');
  const { inbox, timeline } = await measurePages(bench, seeded);
  say('the inbox in a browser');
  const inBrowser = await measureConsole(bench);
  say('rights');
  const rights = [1, 8].map((posts) => measureRights(posts, PERSONS_ASKED));
  say('what each wall costs');
  const losses = await measureLosses(bench, seeded);
  say('decisions, and bare transactions beside them');
  const { decisions, refused, floor: transactionsPerSecond } = await measureDecisions(bench, seeded);

  const figures: Figures = {
    decisions,
    lifecycles: [
      { clients: 16, perSecond: at16.perSecond },
      { clients: 64, perSecond: at64.perSecond },
    ],
    simultaneous: { perSecond: perSecond([simultaneous.round]), refused: simultaneous.answer.refused.length },
    inbox: pageFigure(inbox),
    timeline: pageFigure(timeline),
    rights,
    losses,
    console: inBrowser,
    cpuMsPerLifecycle: meanCpu(at64.rounds.map((one) => one.cpuMs)),
    walBytesPerDossier: mean(at64.rounds.map((one) => one.written.walBytes)),
    databaseBytesPerDossier: mean(at64.rounds.map((one) => one.written.databaseBytes)),
    floor: { transactionsPerSecond, temporalLifecyclesPerSecond: at64.floor },
  };
  const courses = [...at16.rounds, ...at64.rounds, simultaneous];
  const remarks: Remarks = {
    lost: courses.reduce((sum, one) => sum + one.lost, 0),
    refused: [...courses.flatMap((one) => one.answer.refused), ...refused, ...inbox.refused, ...timeline.refused].map(
      worded,
    ),
    lateVotes: simultaneous.answer.lateVotes,
    openTasks: seeded.openTasks,
    closedDossiers: seeded.closedDossiers,
    floorAt16: at16.floor,
    cut: time.cut,
    seconds: Math.round((performance.now() - beganMs) / 1000),
  };
  return { figures, remarks };
}

function pageFigure({ tookMs }: PagesAnswer): Figures['inbox'] {
  const { p50Ms, p95Ms } = spreadOf(tookMs);
  return { p50Ms, p95Ms };
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
}

function meanCpu(rounds: readonly CpuTimes[]): CpuTimes {
  const names = [...new Set(rounds.flatMap(Object.keys))];
  const of = (name: string) => rounds.reduce((sum, round) => sum + (round[name] ?? 0), 0) / Math.max(1, rounds.length);
  return Object.fromEntries(names.map((name) => [name, rounded(of(name))]));
}
