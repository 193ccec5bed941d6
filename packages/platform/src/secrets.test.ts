import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSecrets } from './secrets.ts';

test('a secret is made once, kept for its owner only, and two made together both last', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-secrets-'));
  try {
    const secrets = await openSecrets(folder);
    const [one, two] = await Promise.all([secrets.value('one'), secrets.value('two')]);
    expect(one).not.toBe(two);
    const again = await openSecrets(folder);
    expect([await again.value('one'), await again.value('two')]).toEqual([one, two]);
    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
});
