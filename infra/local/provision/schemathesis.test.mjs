import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { provideSchemathesis } from './schemathesis.mjs';

afterEach(() => vi.unstubAllEnvs());

test('a folder that is named is taken as it is', async () => {
  vi.stubEnv('SCHEMATHESIS_PATH', '/somewhere/else');
  expect(await provideSchemathesis()).toEqual({ variable: 'SCHEMATHESIS_PATH', path: '/somewhere/else' });
});

test('where there is no Python, that is what is said', async () => {
  const empty = await mkdtemp(path.join(tmpdir(), 'nhipcau-no-python-'));
  vi.stubEnv('SCHEMATHESIS_PATH', '');
  vi.stubEnv('PATH', empty);
  await expect(provideSchemathesis()).rejects.toThrow(/Python 3 was not found/);
  await rm(empty, { recursive: true });
});
