// npm run reset: forgets an instance's state, wherever its parts lie; fetched tools stay.
import { access, rm } from 'node:fs/promises';
import { runningInstance } from '@nhipcau/platform/instance-lock';
import { removePostgresData } from '@nhipcau/platform/postgres-place';
import { openStateFolder, stateFolderPath } from '@nhipcau/platform/state-folder';

const instance = process.argv[2] ?? 'local';
const place = stateFolderPath(instance);
const exists = await access(place).then(
  () => true,
  () => false,
);

if (!exists) {
  console.log(`nothing to forget: ${place} does not exist`);
} else {
  const running = await runningInstance(place);
  if (running !== undefined) {
    console.error(`process ${running.pid} is running on ${place} since ${running.since}: stop it first`);
    process.exitCode = 1;
  } else {
    await forget();
  }
}

async function forget(): Promise<void> {
  // Opening ends what a killed instance left running; its files would be in use otherwise.
  const answer = await openStateFolder(instance);
  if (answer.outcome === 'running') throw new Error(`process ${answer.instance.pid} has just taken ${place}`);
  await removePostgresData(answer.state.path);
  await answer.state.release();
  await rm(place, { recursive: true, force: true });
  console.log(`forgotten: ${place}`);
}
