import type { ActAllowed, TaskDetail } from '@nhipcau/contracts';
import { expect, test } from 'vitest';
import type { Speech } from '../language/language.ts';
import { whyClosed } from './acts-open.ts';

const speech: Speech = {
  language: 'en',
  say: (key) => key,
  word: (_subject, key) => String(key),
};
const closedChoices = [{ code: 'no-council', detail: 'There is no council.', at: '/nominationsFollow' }] as const;
const END = { act: 'accept-report' } as const;
const NOMINATE = { act: 'accept-report', choice: '/nominationsFollow' } as const;

/** A task whose report the reader is asked to accept. */
function taskWith(allowed: Partial<ActAllowed>): TaskDetail {
  return { acts: [{ act: 'accept-report', may: true, ...allowed }] } as unknown as TaskDetail;
}

test('a way that states what the house has closed says why, and the other way of the same act stays open', () => {
  const task = taskWith({ closedChoices: [...closedChoices] });
  expect(whyClosed(speech, task, NOMINATE)).toBe('There is no council.');
  expect(whyClosed(speech, task, END)).toBeUndefined();
  expect(whyClosed(speech, taskWith({}), NOMINATE)).toBeUndefined();
});

test('what is closed to everybody is not drafted for somebody else either', () => {
  const task = taskWith({ may: false, rule: 'not-in-unit', closedChoices: [...closedChoices] });
  expect(whyClosed(speech, task, NOMINATE)).toBe('not-in-unit');
  expect(whyClosed(speech, task, NOMINATE, true)).toBe('There is no council.');
  expect(whyClosed(speech, task, END, true)).toBeUndefined();
});
