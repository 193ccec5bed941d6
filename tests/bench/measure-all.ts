import type { Figures, Remarks } from './figures.ts';
import type { Refused } from './load/jobs.ts';
import type { Bench } from './phases/bench.ts';
import { measureDecisions } from './phases/decisions.ts';
import { measureTemporalFloor } from './phases/floors.ts';
import { measureLifecycles } from './phases/lifecycles.ts';
import { measurePages } from './phases/pages.ts';
import { seed } from './phases/seeding.ts';

const worded = ({ what, status, code }: Refused) => `${what}: ${status} ${code}`;

/** Everything in one run: what is compared is measured next to each other, because the machine is never quite the same. */
export async function measureAll(bench: Bench): Promise<{ figures: Figures; remarks: Remarks }> {
  const { load, world, say } = bench;
  const beganMs = performance.now();
  const addresses = {
    dossiers: world.addressOf('dossiers'),
    tasks: world.addressOf('tasks'),
    audit: world.addressOf('audit'),
  };
  await load.do('signIn', { issuer: world.issuer, password: world.password, addresses });

  say('whole lifecycles, and bare workflows beside them');
  const floorAt16 = await measureTemporalFloor(bench, 16);
  const at16 = await measureLifecycles(bench, { clients: 16, simultaneous: false });
  const at64 = await measureLifecycles(bench, { clients: 64, simultaneous: false });
  const floorAt64 = await measureTemporalFloor(bench, 64);
  const simultaneous = await measureLifecycles(bench, { clients: 64, simultaneous: true });

  say('the database is filled');
  const seeded = await seed(bench);
  say('pages');
  const { inbox, timeline } = await measurePages(bench, seeded);
  say('decisions, and bare transactions beside them');
  const { decisions, refused, floor: transactionsPerSecond } = await measureDecisions(bench, seeded);

  const figures: Figures = {
    decisions,
    lifecycles: [
      { clients: 16, perSecond: at16.perSecond },
      { clients: 64, perSecond: at64.perSecond },
    ],
    simultaneous: { perSecond: simultaneous.perSecond, refused: simultaneous.answer.refused.length },
    inbox: { p50Ms: inbox.spread.p50Ms, p95Ms: inbox.spread.p95Ms },
    timeline: { p50Ms: timeline.spread.p50Ms, p95Ms: timeline.spread.p95Ms },
    cpuMsPerLifecycle: at64.cpuMs,
    walBytesPerDossier: at64.written.walBytes,
    databaseBytesPerDossier: at64.written.databaseBytes,
    floor: { transactionsPerSecond, temporalLifecyclesPerSecond: floorAt64 },
  };
  const courses = [at16, at64, simultaneous];
  const remarks: Remarks = {
    lost: courses.reduce((sum, one) => sum + one.lost, 0),
    refused: [...courses.flatMap((one) => one.answer.refused), ...refused, ...inbox.refused, ...timeline.refused].map(
      worded,
    ),
    lateVotes: simultaneous.answer.lateVotes,
    openTasks: seeded.openTasks,
    closedDossiers: seeded.closedDossiers,
    floorAt16,
    seconds: Math.round((performance.now() - beganMs) / 1000),
  };
  return { figures, remarks };
}
