// npm run chaos [-- --minutes N --seed S --people P]: real processes under load, felled, frozen and stopped by the dice; then the invariants.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkInvariants, withSuperuser } from '../invariants/check.ts';
import { told } from '../invariants/violation.ts';
import { diceFrom } from './dice.ts';
import { type FaultHouse, openFaultHouse, TODAY } from './fault-house.ts';
import { settled } from './load/settled.ts';
import { traffic } from './load/traffic.ts';
import { supervise } from './supervisor.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1.5' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 4_294_967_296)) },
    people: { type: 'string', default: '6' },
  },
});
const [minutes, seed, people] = [values.minutes, values.seed, values.people].map(Number);
if (!(Number(minutes) > 0) || !Number.isInteger(seed) || !Number.isInteger(people)) {
  throw new Error('--minutes, --seed and --people are numbers');
}
const SETTLES_WITHIN_MS = 180_000;

const began = performance.now();
const say = (words: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${words}`);
say(`seed ${seed}: npm run chaos -- --minutes ${minutes} --seed ${seed} --people ${people}`);

const root = await mkdtemp(path.join(tmpdir(), 'nhipcau-chaos-'));
process.env['NHIPCAU_STATE'] ??= root;
const house = await openFaultHouse({ name: 'chaos', portShift: 6000, say });
try {
  process.exitCode = (await run(house)) ? 0 : 1;
} finally {
  await house.stop();
  await rm(root, { recursive: true, force: true });
}

async function run({ world, visitors, withTemporal, bundleFolder }: FaultHouse): Promise<boolean> {
  const load = traffic(visitors, Number(people), TODAY, 'chaos');
  // A fault of the load is told where the load is awaited.
  load.done.catch(() => undefined);
  const untilMs = performance.now() + Number(minutes) * 60_000;
  const faults = await supervise({ world, dice: diceFrom(Number(seed)), untilMs, say });
  const before = visitors.receipts.length;
  say(`${faults.length} faults made, ${before} acts acknowledged; the house is left in peace`);
  load.end();
  const lives = await load.done;
  await withSuperuser(world.adminUrl, (db) =>
    settled(
      db,
      lives.map(({ id }) => id),
      SETTLES_WITHIN_MS,
    ),
  );
  const acknowledged = visitors.receipts;
  say(`${lives.length} dossiers closed, ${acknowledged.length} acts acknowledged; the record is questioned`);
  const { adminUrl } = world;
  const found = await withTemporal((temporal) => checkInvariants({ adminUrl, acknowledged, temporal, bundleFolder }));
  say(found.length === 0 ? 'every invariant holds' : told(found));
  const figures = {
    seed,
    faults: faults.length,
    dossiers: lives.length,
    acknowledged: acknowledged.length,
    violations: found.length,
  };
  console.log(JSON.stringify(figures));
  return found.length === 0 && faults.length > 0 && lives.length > 0;
}
