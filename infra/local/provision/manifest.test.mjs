import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './places.mjs';

test('the root manifest speaks no protocol that npm does not know, and says the same versions as the catalog', async () => {
  const manifest = JSON.parse(await readFile(path.join(repositoryRoot, 'package.json'), 'utf8'));
  const workspace = await readFile(path.join(repositoryRoot, 'pnpm-workspace.yaml'), 'utf8');
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.keys(wanted)).toContain('node');
  for (const [name, version] of Object.entries(wanted)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    const inCatalog = new RegExp(`^  '?${name}'?: (.+)$`, 'm').exec(workspace)?.[1];
    if (inCatalog !== undefined && inCatalog !== 'true') expect(version, name).toBe(inCatalog);
  }
});

test('all of Temporal stands at one exact version', async () => {
  const workspace = await readFile(path.join(repositoryRoot, 'pnpm-workspace.yaml'), 'utf8');
  const versions = [...workspace.matchAll(/^ {2}'@temporalio\/\w+': (.+)$/gm)].map((match) => match[1]);
  expect(versions.length).toBeGreaterThan(5);
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]).toMatch(/^\d+\.\d+\.\d+$/);
});
