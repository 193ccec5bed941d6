import type { ApprovalStandingShown, DossierSummary } from '@nhipcau/contracts';
import { expect, test } from 'vitest';
import type { Speech } from '../language/language.ts';
import { nextOf } from './next-of.ts';

const speech: Speech = {
  language: 'en',
  say: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  word: (_subject, key) => String(key),
};

function waitingFor(
  task: 'sign' | 'decide',
  ...units: readonly string[]
): Pick<DossierSummary, 'standing' | 'waitingFor'> {
  const since = '2023-10-17T02:00:00.000Z';
  return {
    standing: 'open',
    waitingFor: units.map((name) => ({ task, unit: { id: name, name }, since, late: false })),
  };
}

const levels = (of: number): ApprovalStandingShown => ({ level: of, levels: of, seats: [] });

test('a decision names its level where there are several, and nothing else does', () => {
  expect(nextOf(speech, waitingFor('decide', 'MOFA', 'MOFA'), { approval: levels(2) })).toBe(
    'receipt.waitingLevel MOFA decide 2 2',
  );
  expect(nextOf(speech, waitingFor('decide', 'MOFA'), { approval: levels(1) })).toBe('receipt.waiting MOFA decide');
  expect(nextOf(speech, waitingFor('sign', 'CCER'), { approval: levels(2) })).toBe('receipt.waiting CCER sign');
});

test('it says so where nobody is asked yet, and where it is over', () => {
  expect(nextOf(speech, waitingFor('sign'))).toBe('receipt.moving');
  expect(nextOf(speech, { standing: 'closed', waitingFor: [] })).toBe('receipt.closed');
});

const since = '2023-10-17T02:00:00.000Z';
/** Local midnight: the day before is the last that counts. */
const [TENTH, TWELFTH] = ['2023-11-10T17:00:00.000Z', '2023-11-12T17:00:00.000Z'];
const asked = (name: string, dueAt: string) =>
  ({ task: 'opine', unit: { id: name, name }, since, dueAt, late: false }) as const;

test('until when is said once where it is the same day for all, and of each where it is not', () => {
  const one = { standing: 'open', waitingFor: [asked('MOFA', TENTH), asked('VUFO', TENTH)] } as const;
  expect(nextOf(speech, { ...one, waitingFor: [...one.waitingFor] })).toBe(
    'receipt.waiting MOFA, VUFO opine presented.due 10 Nov 2023',
  );
  expect(nextOf(speech, { standing: 'open', waitingFor: [asked('MOFA', TENTH), asked('VUFO', TWELFTH)] })).toBe(
    'receipt.waiting MOFA (receipt.unitDue 10 Nov 2023), VUFO (receipt.unitDue 12 Nov 2023) opine',
  );
});

test('whoever has it in hand is named; where a body holds it several times nobody is', () => {
  const task = {
    kind: 'opine',
    state: 'open',
    unit: { id: 'MOFA', name: 'MOFA' },
    claimedBy: { id: 'p', name: 'Ms C' },
  };
  const waiting = { standing: 'open', waitingFor: [asked('MOFA', TENTH)] } as const;
  const known = (...tasks: readonly object[]) =>
    nextOf(speech, { ...waiting, waitingFor: [...waiting.waitingFor] }, { tasks: tasks as never });
  expect(known(task)).toContain('MOFA (Ms C)');
  expect(known(task, task)).toContain('MOFA opine');
  expect(known({ ...task, state: 'answered' })).toContain('MOFA opine');
});
