import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const repositoryRoot = fileURLToPath(new URL('../../../../', import.meta.url));
const BUILT = fileURLToPath(new URL('../../.nhipcau/pages/', import.meta.url));
const STAMP = path.join(BUILT, 'built-from');
const KEPT_DAYS = 30;
const SOURCES = [
  'services/console/web/**/*.{ts,tsx,css,html,svg}',
  'services/console/package.json',
  'packages/{client,contracts,domain}/src/**/*.ts',
];

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const file of glob(SOURCES, { cwd: repositoryRoot })) files.push(file);
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(path.join(repositoryRoot, file)));
  return hash.digest('hex');
}

const squeezed = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

/** Lays a compressed copy beside every text, so that none is compressed twice while people wait. */
async function compressAll(): Promise<void> {
  for await (const file of glob('assets/*.{js,css,svg}', { cwd: BUILT })) {
    if (existsSync(path.join(BUILT, `${file}.gz`))) continue;
    const bytes = await readFile(path.join(BUILT, file));
    for (const [ending, squeeze] of Object.entries(squeezed))
      await writeFile(path.join(BUILT, `${file}.${ending}`), await squeeze(bytes));
  }
}

/** Files that no page has named for a month are nobody's any more. */
async function pruneOld(): Promise<void> {
  for await (const file of glob('assets/*', { cwd: BUILT })) {
    const { mtimeMs } = await stat(path.join(BUILT, file));
    if (mtimeMs < Date.now() - KEPT_DAYS * 86_400_000) await rm(path.join(BUILT, file));
  }
}

async function isBuiltFrom(wanted: string): Promise<boolean> {
  return (await readFile(STAMP, 'utf8').catch(() => '')) === wanted;
}

export async function arePagesCurrent(): Promise<boolean> {
  return await isBuiltFrom(await fingerprint());
}

/** Builds the console's pages unless they stand as their sources want them. Returns whether anything was built. */
export async function buildPages(): Promise<boolean> {
  const wanted = await fingerprint();
  if (await isBuiltFrom(wanted)) return false;
  const { build } = await import('vite');
  const around = process.env['NODE_ENV'];
  // Under a test runner it says otherwise, and the libraries' development editions would be built in.
  process.env['NODE_ENV'] = 'production';
  await build({ configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)), logLevel: 'warn' }).finally(
    () => {
      if (around === undefined) delete process.env['NODE_ENV'];
      else process.env['NODE_ENV'] = around;
    },
  );
  await compressAll();
  await pruneOld();
  await writeFile(STAMP, wanted);
  return true;
}
