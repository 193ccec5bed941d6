import { expect, test } from 'vitest';
import type { Speech } from '../language/language.ts';
import { returnedBy } from './returned-by.ts';

const speech: Speech = {
  language: 'en',
  say: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  word: (_subject, key) => String(key),
};
const post = { unit: { id: 'ccer', name: 'CCER' }, role: 'lead', at: '2023-10-17T02:05:00.000Z' } as const;

test('a return names the person, the post, the day and the hour', () => {
  expect(returnedBy(speech, { ...post, by: { id: 'p-1', name: 'Mr A' } })).toBe(
    'returned.by Mr A task.asked CCER lead 17 Oct 2023, 09:05',
  );
});

test('in whose office is said where it was another’s, and a person without a name is not left out', () => {
  expect(returnedBy(speech, { ...post, by: { id: 'p-1' }, for: { id: 'p-2', name: 'Ms B' } })).toContain(
    'p-1 timeline.for Ms B',
  );
});
