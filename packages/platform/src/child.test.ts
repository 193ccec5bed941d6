import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Child, type ChildOptions, startChild } from './child.ts';
import { openChildLedger } from './child-ledger.ts';
import { untilDefined } from './deadline.ts';
import { identifyProcess } from './process-identity.ts';
import { stopInOrder } from './stop-in-order.ts';

let folder: string;
const children: Child[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-child-'));
});

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.stop()));
  await rm(folder, { recursive: true });
});

async function shell(script: string, extra: Partial<ChildOptions> = {}): Promise<Child> {
  const child = await startChild({
    name: 'shell',
    file: 'sh',
    args: ['-c', script],
    logFile: path.join(folder, 'shell.log'),
    ledger: openChildLedger(folder),
    ...extra,
  });
  children.push(child);
  return child;
}

test('a child is ready once its log has the line', async () => {
  const child = await shell('sleep 0.1; echo listening; exec sleep 600', { ready: { line: /^listening$/m } });
  expect(child.running()).toBe(true);
  expect(await readFile(path.join(folder, 'shell.log'), 'utf8')).toContain('listening');
});

test('a child that ends before it is ready is a fault with its last words', async () => {
  const attempt = shell('echo no such database >&2; exit 3', { ready: { line: /listening/ } });
  await expect(attempt).rejects.toThrow('no such database');
});

test('a child that does not become ready in time is ended', async () => {
  const attempt = shell('echo still thinking; exec sleep 600', { ready: { line: /listening/ }, readyTimeoutMs: 150 });
  await expect(attempt).rejects.toThrow('still thinking');
});

test('a program that does not exist is a fault', async () => {
  await expect(shell('', { file: '/nowhere/program' })).rejects.toThrow('ENOENT');
});

test('a child that will not stop is killed with its whole group', async () => {
  const child = await shell('trap "" TERM; sleep 600 & echo "inner $!"; wait; wait', {
    ready: { line: /inner \d+/ },
    stopTimeoutMs: 200,
  });
  const inner = Number(/inner (\d+)/.exec(await readFile(path.join(folder, 'shell.log'), 'utf8'))?.[1]);
  await child.stop();
  expect((await child.exited).signal).toBe('SIGKILL');
  const gone = async () => ((await identifyProcess(inner)) === undefined ? true : undefined);
  expect(await untilDefined('the end of the inner process', 5000, gone)).toBe(true);
});

test('a frozen child can be stopped', async () => {
  const child = await shell('echo on; exec sleep 600', { ready: { line: /on/ } });
  child.signal('SIGSTOP');
  await child.stop();
  expect((await child.exited).signal).toBe('SIGTERM');
});

test('parts stop in the reverse of their order, and one that fails does not keep the others', async () => {
  const stopped: string[] = [];
  const part = (name: string, fails = false) => ({
    name,
    async stop() {
      stopped.push(name);
      if (fails) throw new Error('stuck');
    },
  });
  const attempt = stopInOrder([part('postgres'), part('worker', true), part('api')]);
  await expect(attempt).rejects.toThrow(AggregateError);
  expect(stopped).toEqual(['api', 'worker', 'postgres']);
});
