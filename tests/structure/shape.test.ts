import path from 'node:path';
import { expect, test } from 'vitest';
import { SUITES } from '../suites.ts';
import { FILES, isTest, PACKAGES, read, SOURCES } from './sources.ts';

const LONGEST_FILE_LINES = 300;

test('no source is longer than a person reads in one go', () => {
  const long = SOURCES.map((file) => [file, read(file).split('\n').length - 1] as const).filter(
    ([, lines]) => lines > LONGEST_FILE_LINES,
  );
  expect(long).toEqual([]);
});

test('no file or folder is named after nothing in particular', () => {
  const vague = FILES.filter((file) => /(^|\/)(utils?|helpers?|common|types|managers?|misc|shared)(\.|\/)/.test(file));
  expect(vague).toEqual([]);
});

test('files are named in kebab-case', () => {
  const own = SOURCES.map((file) => path.posix.basename(file));
  expect(own.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(tsx?|mjs)$/.test(name))).toEqual([]);
});

test('every test file belongs to exactly one suite', () => {
  const tests = FILES.filter((file) => /\.test\.(tsx?|mjs)$/.test(file));
  expect(tests.length).toBeGreaterThan(30);
  const suitesOf = (file: string) =>
    SUITES.filter(
      ({ include, exclude = [] }) =>
        include.some((pattern) => path.posix.matchesGlob(file, pattern)) &&
        !exclude.some((pattern) => path.posix.matchesGlob(file, pattern)),
    ).map((suite) => suite.name);
  expect(tests.map((file) => [file, suitesOf(file)] as const).filter(([, suites]) => suites.length !== 1)).toEqual([]);
});

test('no test is skipped, and nothing is left to be done some day', () => {
  const silenced = SOURCES.filter((file) => file !== 'tests/structure/shape.test.ts').filter((file) =>
    /\b(test|it|describe)\.(skip|todo|only)\b|@ts-(ignore|nocheck)|\b(TODO|FIXME|XXX)\b/.test(read(file)),
  );
  expect(silenced).toEqual([]);
});

test('types are never given up, and names are exported by name', () => {
  const given = SOURCES.filter((file) => /\.tsx?$/.test(file) && !isTest(file)).filter((file) => {
    const code = read(file);
    return /[:<(,]\s*any\b(?!\w)\s*[>,);=[]|\bas any\b/.test(code) || /^export default\b/m.test(code);
  });
  // Tools demand a default export of their configuration.
  expect(given.filter((file) => !/(^|\/)[a-z]+\.config\.ts$/.test(file))).toEqual([]);
});

test('the whole house uses one version of Temporal, named exactly', () => {
  const workspace = read('pnpm-workspace.yaml');
  const versions = [...workspace.matchAll(/'@temporalio\/[a-z-]+': (\S+)/g)].map((match) => match[1]);
  expect(versions.length).toBeGreaterThanOrEqual(6);
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]).toMatch(/^\d+\.\d+\.\d+$/);
  const asked = PACKAGES.flatMap(({ folder, manifest }) =>
    [manifest['dependencies'], manifest['devDependencies']].flatMap((group) =>
      Object.entries((group ?? {}) as Record<string, string>)
        .filter(([name, version]) => name.startsWith('@temporalio/') && version !== 'catalog:')
        .map(([name, version]) => `${folder}: ${name} ${version}`),
    ),
  );
  expect(asked).toEqual([]);
  const installed = new Set(
    [...read('pnpm-lock.yaml').matchAll(/^ {2}'@temporalio\/[a-z-]+@([^('\s]+)/gm)].map((match) => match[1]),
  );
  expect([...installed]).toEqual([versions[0]]);
});

test('every dependency is of one exact version', () => {
  const loose = PACKAGES.flatMap(({ folder, manifest }) =>
    [manifest['dependencies'], manifest['devDependencies']].flatMap((group) =>
      Object.entries((group ?? {}) as Record<string, string>)
        .filter(([, version]) => !/^(catalog:|workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/.test(version))
        .map(([name, version]) => `${folder}: ${name} ${version}`),
    ),
  );
  expect(loose).toEqual([]);
});

test('the top level holds the rooms of the house and nothing else', () => {
  const rooms = ['services', 'workflows', 'packages', 'infra', 'tests'];
  const papers = [
    'pnpm-workspace.yaml',
    'package.json',
    'tsconfig.base.json',
    'README.md',
    'pnpm-lock.yaml',
    'LICENSE',
  ];
  const top = new Set(FILES.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
  expect([...top].filter((name) => !rooms.includes(name) && !papers.includes(name))).toEqual([]);
});
