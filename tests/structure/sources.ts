import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const apart = new Set(['node_modules', '.nhipcau', '.git', 'coverage']);

/** Every file of the project by its path from the root, with forward slashes. Needs no .git folder. */
export const FILES: readonly string[] = walk('');

function walk(folder: string): string[] {
  return readdirSync(path.join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (apart.has(entry.name)) return [];
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(name) : [name];
  });
}

export function read(file: string): string {
  return readFileSync(path.join(repositoryRoot, file), 'utf8');
}

export const SOURCES: readonly string[] = FILES.filter((file) => /\.(tsx?|mjs)$/.test(file));

/** Tests, and what only they use, may look anywhere. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)(tests?|testing)\//.test(file);
}

export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** What a source imports or re-exports, by its own words. */
export function importsOf(file: string): readonly Import[] {
  const text = read(file);
  const stated = [...text.matchAll(/^(import|export)( type)?\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)];
  const asked = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [
    ...stated.map((match) => ({ from: match[3] ?? '', typeOnly: match[2] !== undefined })),
    ...asked.map((match) => ({ from: match[1] ?? '', typeOnly: false })),
  ];
}

export interface Package {
  /** Folder from the root. */
  readonly folder: string;
  readonly name: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

export const PACKAGES: readonly Package[] = FILES.filter((file) => file.endsWith('/package.json')).map((file) => {
  const manifest = JSON.parse(read(file)) as Record<string, unknown>;
  return { folder: path.posix.dirname(file), name: String(manifest['name']), manifest };
});

export function packageOf(file: string): Package | undefined {
  return PACKAGES.find((one) => file.startsWith(`${one.folder}/`));
}
