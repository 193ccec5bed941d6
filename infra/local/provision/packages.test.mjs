import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { installFingerprint, withoutNpmSettings } from './packages.mjs';

test('packages are laid again when a manifest or the lock file changes, and only then', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'nhipcau-fingerprint-'));
  try {
    await mkdir(path.join(root, 'packages', 'domain'), { recursive: true });
    await writeFile(path.join(root, 'pnpm-lock.yaml'), 'one');
    const first = await installFingerprint(root);
    await writeFile(path.join(root, 'packages', 'domain', 'rule.ts'), 'export {};');
    expect(await installFingerprint(root)).toBe(first);
    await writeFile(path.join(root, 'packages', 'domain', 'package.json'), '{}');
    const second = await installFingerprint(root);
    expect(second).not.toBe(first);
    await writeFile(path.join(root, 'pnpm-lock.yaml'), 'two');
    expect(await installFingerprint(root)).not.toBe(second);
  } finally {
    await rm(root, { recursive: true });
  }
});

test("what npm tells a script about itself is not handed to pnpm, a person's own settings are", () => {
  const env = { npm_package_name: 'nhip-cau', npm_execpath: '/npm', npm_config_cafile: '/ca.pem', HOME: '/home' };
  expect(withoutNpmSettings(env)).toEqual({ npm_config_cafile: '/ca.pem', HOME: '/home' });
});
