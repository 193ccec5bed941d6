import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainFault } from '@nhipcau/platform/plain-fault';
import { expect, test } from 'vitest';
import { addressesOf, shown } from './addresses-shown.ts';
import { faultWords } from './fault-words.ts';

const START = fileURLToPath(new URL('../start.ts', import.meta.url));

test('what whoever starts can mend is told in words, and everything else whole', () => {
  const taken = new Error('tasks did not become ready; its last words:\nlisten EADDRINUSE: address already in use');
  expect(faultWords(taken)).toMatch(/^tasks: another program took the port/);
  const postgres = new Error('could not bind IPv4 address "127.0.0.1": Address already in use');
  expect(faultWords(new AggregateError([taken, postgres]))).toMatch(/^tasks: .+\nanother program took/);
  expect(faultWords(new Error('outer', { cause: new PlainFault('mend this') }))).toBe('mend this');
  const own = new Error('cannot read properties of undefined');
  expect(faultWords(own)).toBeUndefined();
  expect(faultWords(new AggregateError([taken, own]))).toBeUndefined();
});

test('a port that is named and taken stops the start in one line, with exit code 1', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-start-'));
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as { port: number }).port);
  try {
    const environment = { PATH: process.env['PATH'], NHIPCAU_STATE: folder, NHIPCAU_PORT_GATEWAY: port };
    const child = spawn(process.execPath, [START], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk) => {
      words += chunk;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(words.trim()).toBe(
      `Nhịp Cầu did not start: NHIPCAU_PORT_GATEWAY=${port}: that port is taken by another program`,
    );
  } finally {
    other.close();
    await rm(folder, { recursive: true });
  }
});

test('the addresses say where tokens act and where the documentation is', () => {
  const temporal = { uiUrl: 'http://127.0.0.1:8434', address: '', namespace: '' };
  const addresses = addressesOf({ origin: 'http://127.0.0.1:8400', issuer: 'http://127.0.0.1:8401', temporal });
  expect(addresses).toMatchObject({
    console: 'http://127.0.0.1:8400/',
    'API, with a token': 'http://127.0.0.1:8400/dossiers and so on, as documented',
    'documentation of the API': 'http://127.0.0.1:8400/api',
  });
  expect(shown({})).toBe('  its addresses are not known yet: it is still starting');
});
