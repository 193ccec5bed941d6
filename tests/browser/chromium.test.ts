import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const LAUNCH = fileURLToPath(new URL('./support/launch-at.ts', import.meta.url));
const run = promisify(execFile);

test('a browser that several begin to unpack at once is whole for each of them, and is there once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-chromium-'));
  try {
    const launched = [1, 2].map(() => run(process.execPath, [LAUNCH, path.join(folder, 'chromium')]));
    const versions = (await Promise.all(launched)).map(({ stdout }) => stdout.trim());
    expect(versions).toEqual([expect.stringMatching(/^\d+\./), versions[0]]);
    expect(await readdir(folder)).toEqual(['chromium']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
