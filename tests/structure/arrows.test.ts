import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, isTest, PACKAGES, packageOf, SOURCES } from './sources.ts';

const domainDoor = ['domain', 'rights', 'contracts', 'database', 'http', 'platform', 'acts'];

/** Which of our packages each of them may import. A lint rule says the same; a comment can silence that, and not this. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  platform: [],
  contracts: ['domain'],
  rights: ['domain'],
  database: ['domain'],
  workflows: ['domain'],
  evidence: ['domain'],
  client: ['contracts', 'domain'],
  http: ['contracts', 'domain', 'platform'],
  acts: ['domain', 'rights', 'contracts', 'database', 'http', 'platform'],
  dossiers: domainDoor,
  tasks: domainDoor,
  audit: [...domainDoor, 'workflows', 'evidence'],
  administration: domainDoor,
  console: ['client', 'contracts', 'database', 'domain', 'http', 'platform'],
  relay: ['domain', 'database', 'platform', 'workflows'],
  worker: ['domain', 'database', 'platform', 'workflows'],
};

/** These see the whole house: they start it and test it. */
const ABOVE_ALL = ['local', 'tests'];

const short = (name: string) => name.replace('@nhipcau/', '');
const product = SOURCES.filter((file) => !isTest(file) && !/^(infra|tests)\//.test(file));

test('every package has its place among the arrows', () => {
  const known = [...Object.keys(ARROWS), ...ABOVE_ALL].toSorted();
  expect(PACKAGES.map((one) => short(one.name)).toSorted()).toEqual(known);
});

test('arrows between packages never point up', () => {
  const wrong = product.flatMap((file) => {
    const own = packageOf(file);
    if (own === undefined || ABOVE_ALL.includes(short(own.name))) return [];
    return importsOf(file)
      .filter(({ from }) => from.startsWith('@nhipcau/'))
      .map(({ from }) => from.split('/')[1] ?? '')
      .filter((to) => to !== short(own.name) && !ARROWS[short(own.name)]?.includes(to))
      .map((to) => `${file} → ${to}`);
  });
  expect(wrong).toEqual([]);
});

test('a relative import stays in its package', () => {
  const wrong = product.flatMap((file) => {
    const own = packageOf(file);
    return importsOf(file)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => path.posix.join(path.posix.dirname(file), from))
      .filter((target) => own !== undefined && !target.startsWith(`${own.folder}/`))
      .map((target) => `${file} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('the domain needs nothing: no Node, no library, no clock', () => {
  const domain = product.filter((file) => file.startsWith('packages/domain/src/'));
  expect(domain.length).toBeGreaterThan(50);
  const foreign = domain.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => !from.startsWith('.'))
      .map(({ from }) => `${file} → ${from}`),
  );
  expect(foreign).toEqual([]);
});

test('workflow code takes words from the domain and nothing else of ours', () => {
  const workflow = product.filter((file) => file.startsWith('workflows/src/'));
  expect(workflow.length).toBeGreaterThan(5);
  const wrong = workflow.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ from, typeOnly }) => from.startsWith('@nhipcau/') && !typeOnly && from !== '@nhipcau/domain/vocabulary',
      )
      .map(({ from }) => `${file} → ${from}`),
  );
  expect(wrong).toEqual([]);
});
