// npm start [-- --once]: the whole house on this machine, with five real dossiers.

import { openStateFolder, type StateFolder } from '@nhipcau/platform/state-folder';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import { accountsShown, addressesOf, shown } from './start/addresses-shown.ts';
import { type Demonstration, demonstrate, isSound } from './start/demonstration.ts';
import { faultWords } from './start/fault-words.ts';
import { tableOf } from './start/table.ts';
import { bootWorld, type World } from './world/world.ts';

const once = process.argv.includes('--once');
const startedAtMs = performance.now();
const seconds = () => Math.round((performance.now() - startedAtMs) / 100) / 10;
const say = (words: string) => console.log(`[${seconds().toFixed(1).padStart(6)} s] ${words}`);
const stopAsked = new Promise<'stop'>((resolve) => {
  onStopSignal(() => {
    say('asked to stop');
    resolve('stop');
  });
});

const answer = await openStateFolder('local').catch(tell);
if (answer === undefined) {
  process.exitCode = 1;
} else if (answer.outcome === 'running') {
  const { pid, since, notes } = answer.instance;
  console.log(`Nhịp Cầu is running already (process ${pid}, since ${since}); nothing was started.\n${shown(notes)}`);
  process.exitCode = once ? 1 : 0;
} else {
  process.exitCode = await run(answer.state);
  // Sign-in and client keep idle connections; everything that was started has been stopped.
  process.exit();
}

async function run(state: StateFolder): Promise<number> {
  const { orphansEnded } = state;
  if (orphansEnded.length > 0) say(`left over from a killed instance, ended now: ${orphansEnded.join(', ')}`);
  let closing = '';
  let world: World | undefined;
  try {
    world = await bootWorld({ state, shape: 'many-processes', say });
    const done = await Promise.race([demonstrate(world, state, say), stopAsked]);
    if (done === 'stop') return 130;
    report(done);
    if (once) {
      closing = JSON.stringify({ ...done.figures, seconds: seconds() });
      return isSound(done) ? 0 : 1;
    }
    await serve(world, state);
    return 0;
  } catch (fault) {
    tell(fault);
    return 1;
  } finally {
    say('everything stops, in order');
    await world?.stop();
    await state.release();
    say('stopped');
    if (closing !== '') console.log(closing);
  }
}

function tell(fault: unknown): undefined {
  const words = faultWords(fault);
  console.error(words === undefined ? fault : `Nhịp Cầu did not start: ${words}`);
}

function report(done: Demonstration): void {
  console.log(`\n${tableOf(done.outcomes)}\n`);
  for (const { dossier, differences } of done.outcomes) {
    for (const difference of differences) console.log(`NOT SOUND: ${dossier.id}: ${difference}`);
  }
}

async function serve(world: World, state: StateFolder): Promise<void> {
  const addresses = addressesOf(world);
  await state.note(addresses);
  console.log(`${shown(addresses)}\n\n${accountsShown(world.password, world.origin)}\n`);
  say('ready; Ctrl-C stops everything');
  await stopAsked;
}
