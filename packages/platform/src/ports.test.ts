import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortBook, portIsFree } from './ports.ts';

let folder: string;
const servers: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-ports-'));
});

afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await rm(folder, { recursive: true });
});

/** Takes a port as another program would; 0 takes any. */
async function occupied(port = 0): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function freeNow(): Promise<number> {
  const port = await occupied();
  servers.pop()?.close();
  return port;
}

test('the preferred port is given when it is free, and kept for the next start', async () => {
  const preferred = await freeNow();
  expect(await (await openPortBook(folder, {})).port('api', preferred)).toBe(preferred);
  expect(await (await openPortBook(folder, {})).port('api', preferred + 5)).toBe(preferred);
});

test('a port that another program took is passed over, and the new choice is kept', async () => {
  const taken = await occupied();
  const chosen = await (await openPortBook(folder, {})).port('api', taken);
  expect(chosen).not.toBe(taken);
  expect(await portIsFree(chosen)).toBe(true);
  expect(await (await openPortBook(folder, {})).port('api', taken)).toBe(chosen);
});

test('two parts that ask together are never given the same port', async () => {
  const preferred = await freeNow();
  const book = await openPortBook(folder, {});
  const ports = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => book.port(name, preferred)));
  expect(new Set(ports).size).toBe(6);
});

test('a port named in the environment is obeyed, or refused in words when it is taken', async () => {
  const taken = await occupied();
  const free = await freeNow();
  expect(await (await openPortBook(folder, { NHIPCAU_PORT_TEMPORAL_UI: String(free) })).port('temporal-ui', 1)).toBe(
    free,
  );
  const book = await openPortBook(folder, { NHIPCAU_PORT_API: String(taken), NHIPCAU_PORT_UI: 'seven' });
  await expect(book.port('api', free)).rejects.toThrow(`NHIPCAU_PORT_API=${taken}`);
  await expect(book.port('ui', free)).rejects.toThrow('is no port number');
});
