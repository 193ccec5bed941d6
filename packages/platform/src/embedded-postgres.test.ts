import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { openPortBook } from './ports.ts';
import { removePostgresData } from './postgres-place.ts';
import { openStateFolder, type StateFolder } from './state-folder.ts';

let state: StateFolder;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  // Closed to others, as a home folder is: as root the server must find itself another place.
  const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-postgres-'));
  const answer = await openStateFolder('test', path.join(folder, 'state'));
  if (answer.outcome !== 'opened') throw new Error('the folder is in use');
  state = answer.state;
  const port = await (await openPortBook(state.path, {})).port('postgres', 56_432);
  postgres = await startEmbeddedPostgres({ state, port });
}, 60_000);

afterAll(async () => {
  await postgres.stop();
  await removePostgresData(state.path);
  await state.release();
  await rm(path.dirname(state.path), { recursive: true });
});

async function rows(sql: string, url = postgres.url('postgres')): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  // A server killed under an open session is what some tests do.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the server is durable, checks its pages and reads UTF-8', async () => {
  const [settings] =
    await rows(`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
    current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
    current_setting('listen_addresses') as addresses, current_setting('wal_compression') <> 'off' as compressed`);
  expect(settings).toEqual({
    fsync: 'on',
    commit: 'on',
    checksums: 'on',
    encoding: 'UTF8',
    addresses: '127.0.0.1',
    compressed: true,
  });
});

test('Vietnamese words sort as a Vietnamese dictionary has them', async () => {
  const sorted = await rows(
    `select word from unnest(array['đi', 'dạ', 'ân', 'ăn', 'an', 'đá', 'ê', 'e']) word order by word`,
  );
  expect(sorted.map((row) => row['word'])).toEqual(['an', 'ăn', 'ân', 'dạ', 'đá', 'đi', 'e', 'ê']);
});

test('nobody comes in without the password', async () => {
  const url = postgres.url('postgres', { user: 'postgres', password: 'guess' });
  await expect(rows('select 1', url)).rejects.toThrow('password authentication failed');
});

test('what was committed outlives a kill, with a session open at the time', async () => {
  await rows('create table kept as select 42 as answer');
  const bystander = new Client(postgres.url('postgres'));
  bystander.on('error', () => undefined);
  await bystander.connect();
  await postgres.kill();
  postgres = await startEmbeddedPostgres({ state, port: postgres.port });
  expect(await rows('select answer from kept')).toEqual([{ answer: 42 }]);
}, 60_000);
