import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openPortBook } from './ports.ts';
import { openStateFolder } from './state-folder.ts';
import { startTemporalDevServer } from './temporal-dev-server.ts';

test('Temporal starts on its file, is killed, and starts on the same file again', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-temporal-'));
  const answer = await openStateFolder('test', folder);
  if (answer.outcome !== 'opened') throw new Error('the folder is in use');
  const { state } = answer;
  try {
    const book = await openPortBook(folder, {});
    const ports = { port: await book.port('temporal', 57_233), uiPort: await book.port('temporal-ui', 58_233) };
    const first = await startTemporalDevServer({ state, ...ports });
    expect(first.address).toBe(`127.0.0.1:${ports.port}`);
    expect((await stat(first.databaseFile)).size).toBeGreaterThan(0);
    await first.kill();
    const second = await startTemporalDevServer({ state, ...ports });
    expect(second.process.running()).toBe(true);
    await second.stop();
    expect(second.process.running()).toBe(false);
  } finally {
    await state.release();
    await rm(folder, { recursive: true });
  }
}, 90_000);
