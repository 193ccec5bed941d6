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
  expect(nextOf(speech, waitingFor('decide', 'MOFA', 'MOFA'), levels(2))).toBe('receipt.waitingLevel MOFA decide 2 2');
  expect(nextOf(speech, waitingFor('decide', 'MOFA'), levels(1))).toBe('receipt.waiting MOFA decide');
  expect(nextOf(speech, waitingFor('sign', 'CCER'), levels(2))).toBe('receipt.waiting CCER sign');
});

test('it says so where nobody is asked yet, and where it is over', () => {
  expect(nextOf(speech, waitingFor('sign'))).toBe('receipt.moving');
  expect(nextOf(speech, { standing: 'closed', waitingFor: [] })).toBe('receipt.closed');
});
