import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

const require = createRequire(import.meta.url);

/** The same module on both sides: in the bundle for what workflows throw, in the worker for what activities throw. */
export const FAILURE_CONVERTER = require.resolve('@nhipcau/workflows/failure-converter');

export interface WorkflowBundle {
  readonly code: string;
  /** SHA-256 of everything that goes into it, lower-case hexadecimal. */
  readonly key: string;
}

/** The workflow code as the worker loads it: built once, then read from `folder` until a source or the SDK changes. */
export async function workflowBundle(folder: string): Promise<WorkflowBundle> {
  const entry = require.resolve('@nhipcau/workflows/dossier-lifecycle');
  const key = await contentKey(path.dirname(entry));
  const file = path.join(folder, `workflows-${key}.js`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return { code: kept, key };
  const { code } = await bundleWorkflowCode({
    workflowsPath: entry,
    failureConverterPath: FAILURE_CONVERTER,
    logger: silent,
  });
  await keep(file, code);
  return { code, key };
}

/** Several workers of one machine may build at once: whoever is last replaces the file by an equal one. */
async function keep(file: string, code: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, file);
}

async function contentKey(sources: string): Promise<string> {
  const hash = createHash('sha256');
  const names = await readdir(sources, { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).toSorted();
  const vocabulary = require.resolve('@nhipcau/domain/vocabulary');
  const sdk = require.resolve('@temporalio/worker/package.json');
  for (const file of [...files.map((name) => path.join(sources, name)), vocabulary, sdk]) {
    hash
      .update(path.basename(file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

const nothing = () => undefined;
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
