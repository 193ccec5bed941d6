import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilDefined } from './deadline.ts';
import { identifyProcess } from './process-identity.ts';
import { readIfPresent } from './read-if-present.ts';
import { openStateFolder, type StateFolder, stateFolderPath } from './state-folder.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-state-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function opened(): Promise<StateFolder> {
  const answer = await openStateFolder('test', folder);
  if (answer.outcome !== 'opened') throw new Error(`process ${answer.instance.pid} holds it`);
  return answer.state;
}

/** An instance in a process of its own that holds the folder and has one child. */
async function otherInstance(): Promise<{ kill(): void; childPid: number }> {
  const script = `
    import { openStateFolder } from ${JSON.stringify(path.join(here, 'state-folder.ts'))};
    import { startChild } from ${JSON.stringify(path.join(here, 'child.ts'))};
    const { state } = await openStateFolder('test', ${JSON.stringify(folder)});
    await state.note({ origin: 'http://127.0.0.1:8080' });
    await startChild({ name: 'sleeper', file: 'sleep', args: ['600'], logFile: ${JSON.stringify(path.join(folder, 'sleeper.log'))}, ledger: state.children });
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: 'inherit' });
  const childPid = await untilDefined('the other instance', 15_000, async () => {
    const text = await readIfPresent(path.join(folder, 'children.json'));
    return text === undefined ? undefined : (JSON.parse(text) as { pid: number }[])[0]?.pid;
  });
  return { kill: () => other.kill('SIGKILL'), childPid };
}

test('a folder that is in use is reported with its process and addresses, then free again', async () => {
  const first = await opened();
  await first.note({ origin: 'http://127.0.0.1:8080' });
  const second = await openStateFolder('test', folder);
  expect(second).toMatchObject({
    outcome: 'running',
    instance: { pid: process.pid, notes: { origin: 'http://127.0.0.1:8080' } },
  });
  await first.release();
  await (await opened()).release();
});

test('what a killed instance left running is ended by the next one', async () => {
  const other = await otherInstance();
  expect(await openStateFolder('test', folder)).toMatchObject({ outcome: 'running' });
  other.kill();
  const state = await untilDefined('the lock of a killed process', 10_000, async () => {
    const answer = await openStateFolder('test', folder);
    return answer.outcome === 'opened' ? answer.state : undefined;
  });
  expect(state.orphansEnded).toEqual(['sleeper']);
  expect(await identifyProcess(other.childPid)).toBeUndefined();
  await state.release();
});

test('a stranger who was given the number of a dead child is left alone', async () => {
  const stranger = spawn('sleep', ['600'], { detached: true });
  const entry = { name: 'old', pid: stranger.pid, startedAt: 'before/1', stopSignal: 'SIGTERM' };
  await writeFile(path.join(folder, 'children.json'), JSON.stringify([entry]));
  const state = await opened();
  expect(state.orphansEnded).toEqual([]);
  expect(stranger.exitCode).toBeNull();
  expect(await identifyProcess(stranger.pid ?? 0)).toBeDefined();
  await state.release();
  stranger.kill();
});

test('the place of the state may be named in the environment', () => {
  expect(stateFolderPath('local', { NHIPCAU_STATE: '/elsewhere' })).toBe('/elsewhere/local');
  expect(stateFolderPath('bench', {})).toMatch(/\.nhipcau\/bench$/);
});
