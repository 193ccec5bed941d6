import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postgresAccount } from './postgres-account.ts';

const us = process.geteuid?.() ?? 0;
const somebodyElse = 4242;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'nhipcau-account-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true });
});

test('an ordinary user runs the server itself', async () => {
  expect(await postgresAccount(dataDir, somebodyElse)).toBeUndefined();
});

test('data that belongs to another user is reported with both users and what to do', async () => {
  await writeFile(path.join(dataDir, 'PG_VERSION'), '18');
  const attempt = postgresAccount(dataDir, somebodyElse);
  await expect(attempt).rejects.toThrow(`belongs to user ${us}, this is user ${somebodyElse}`);
  await expect(attempt).rejects.toThrow('npm run reset');
});

test('for root an account is found that is not root, without making one', async () => {
  const found = await postgresAccount(dataDir, 0).then(
    (account) => account?.uid,
    () => us,
  );
  // An ordinary user can give files to nobody but themselves, so that is all that can be found here.
  if (us === 0) expect(found).toBeGreaterThan(0);
  else expect(found).toBe(us);
});
