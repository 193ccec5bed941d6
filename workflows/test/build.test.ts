import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workflowBundle } from '../../services/worker/src/bundle.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** With its source map. Twice this much would mean that something heavy had come in with an import. */
const BUDGET_BYTES = 2_000_000;

describe('the workflow bundle', { timeout: 60_000 }, () => {
  it('is built once, kept, and within its budget', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-bundle-'));
    const built = await workflowBundle(folder);
    expect(await readdir(folder)).toEqual([`workflows-${built.key}.js`]);
    expect(Buffer.byteLength(built.code)).toBeLessThan(BUDGET_BYTES);
    expect((await workflowBundle(folder)).code).toBe(built.code);
    await rm(folder, { recursive: true });
  });

  it('holds of ours nothing but the workflow and the vocabulary', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-bundle-'));
    const { code } = await workflowBundle(folder);
    // How the bundle spells the path depends on the folder that the build was started in.
    expect(/src\/dossier-lifecycle\.ts/.test(code)).toBe(true);
    const ours = new Set(
      [...code.matchAll(/packages\/([a-z]+)\/src\/([a-z/-]+)\.ts/g)].map(([, name, file]) => `${name}/${file}`),
    );
    expect([...ours].filter((file) => file !== 'domain/vocabulary')).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('the Temporal SDK', () => {
  it('is one exact version in every part', async () => {
    const versions = new Map<string, string>();
    const folder = path.join(ROOT, 'node_modules/.pnpm');
    for (const name of await readdir(folder)) {
      const found = /^@temporalio\+([a-z-]+)@(\d+\.\d+\.\d+)/.exec(name);
      if (found?.[1] !== undefined && found[2] !== undefined) versions.set(found[1], found[2]);
    }
    expect(versions.size).toBeGreaterThan(5);
    expect([...new Set(versions.values())]).toHaveLength(1);
    const [version] = versions.values();
    const catalog = await readFile(path.join(ROOT, 'pnpm-workspace.yaml'), 'utf8');
    const named = [...catalog.matchAll(/'@temporalio\/[a-z-]+': (\S+)/g)].map(([, one]) => one);
    expect(named.length).toBeGreaterThan(5);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});
