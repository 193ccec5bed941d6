import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSecrets } from './secrets.ts';

test('a secret is made once and kept for its owner only, also when several ask at the same moment', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-secrets-'));
  try {
    const books = await Promise.all([openSecrets(folder), openSecrets(folder), openSecrets(folder)]);
    const asked = await Promise.all(books.flatMap((book) => [book.value('one'), book.value('two')]));
    expect(new Set(asked).size).toBe(2);
    expect(await (await openSecrets(folder)).value('one')).toBe(asked[0]);
    expect(asked[0]).toMatch(/^[\w-]{32}$/);
    const place = path.join(folder, 'secrets');
    expect((await readdir(place)).toSorted()).toEqual(['one', 'two']);
    expect((await stat(path.join(place, 'one'))).mode & 0o777).toBe(0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
});
