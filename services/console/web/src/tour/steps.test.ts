import { expect, test } from 'vitest';
import { type Found, stepsFor } from './steps.ts';

const NOTHING: Found = { awarded: undefined, returned: undefined, any: undefined, task: undefined };
const ALL: Found = { awarded: 'a', returned: 'r', any: 'x', task: 't' };
const ways = (roles: Parameters<typeof stepsFor>[0], found: Found) => stepsFor(roles, found).map(({ at }) => at);

test('leads each role through what it does, on dossiers that show it', () => {
  expect(ways(['staff'], ALL)).toEqual([
    '/inbox',
    '/task/t',
    '/register',
    '/dossier/a',
    '/dossier/r#text',
    '/dossier/a#consultation',
    '/write',
    '/dossier/a#timeline',
    '/overview',
    '/glossary',
  ]);
  expect(ways(['approver'], ALL)).toContain('/dossier/a#approval');
  expect(ways(['auditor'], ALL)).toContain('/history/a');
  expect(ways(['officer'], ALL)).not.toContain('/write');
  expect(ways(['member'], ALL)).toContain('/dossier/a#commendation');
});

test('leads nobody to what is not there for them', () => {
  expect(ways(['officer'], NOTHING)).toEqual(['/inbox', '/register', '/overview', '/glossary']);
  expect(ways(['auditor'], { ...NOTHING, any: 'x' })).toContain('/history/x');
});
