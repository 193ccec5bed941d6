import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bootWorld } from '@nhipcau/local/world/world';
import { removePostgresData } from '@nhipcau/platform/postgres-place';
import { openStateFolder, stateFolderPath } from '@nhipcau/platform/state-folder';
import { Client } from 'pg';
import { benchArguments } from './arguments.ts';
import { startCrew } from './crew/crew.ts';
import type { Figures, Remarks } from './figures.ts';
import type { FloorJobs } from './floors/jobs.ts';
import type { LoadJobs } from './load/jobs.ts';
import { measureAll } from './measure-all.ts';
import { importBenchReference } from './mix/reference.ts';
import { table } from './report/table.ts';
import { FULL, QUICK } from './scale.ts';
import { timeBox } from './time-box.ts';

/** Added to every preferred port, so that a running instance keeps its own. */
const PORT_SHIFT = 200;

const say = (words: string) => console.error(`bench: ${words}`);

async function run(quick: boolean): Promise<{ figures: Figures; remarks: Remarks }> {
  const scale = quick ? QUICK : FULL;
  const time = timeBox(scale.totalMs);
  const place = stateFolderPath('bench');
  const answer = await openStateFolder('bench', place);
  if (answer.outcome === 'running') throw new Error('a bench is running already');
  const { state } = answer;
  // What a killed run left behind would be measured too.
  await forget(place);
  // Business time is real time: what begins today can be carried out today.
  const options = { state, shape: 'many-processes', portShift: PORT_SHIFT, startsAtMs: Date.now(), say } as const;
  const world = await bootWorld({
    ...options,
    tuning: { logLevel: 'warn', unthrottled: true, stepUp: { stepUpMaxAgeSeconds: 3_600 } },
  });
  const admin = new Client({ connectionString: world.adminUrl });
  const load = startCrew<LoadJobs>(import.meta.resolve('./load/main.ts'));
  const floors = startCrew<FloorJobs>(import.meta.resolve('./floors/main.ts'));
  try {
    await admin.connect();
    await importBenchReference(admin);
    return await measureAll({ world, stateFolder: state.path, admin, load, floors, scale, time, say });
  } finally {
    await Promise.all([load.stop(), floors.stop(), admin.end()]);
    await world.stop();
    await forget(place);
    await state.release();
  }
}

async function forget(place: string): Promise<void> {
  await removePostgresData(place);
  await rm(path.join(place, 'temporal'), { recursive: true, force: true });
}

const { json, quick } = benchArguments(process.argv.slice(2));
const { figures, remarks } = await run(quick);
console.log(table(figures, remarks));
if (json !== undefined) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
