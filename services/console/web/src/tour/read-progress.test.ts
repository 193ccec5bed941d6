import { expect, test } from 'vitest';
import { readProgress } from './read-progress.ts';

test('what was kept is understood, and what cannot be is as if nothing had been', () => {
  expect(readProgress(null)).toEqual({ state: 'new', step: 0 });
  expect(readProgress('{"state":"paused","step":4}')).toEqual({ state: 'paused', step: 4 });
  expect(readProgress('{"state":"over"}')).toEqual({ state: 'over', step: 0 });
  expect(readProgress('{"state":"under-way","step":-2}')).toEqual({ state: 'under-way', step: 0 });
  expect(readProgress('{"state":"dancing"}')).toEqual({ state: 'new', step: 0 });
  expect(readProgress('{')).toEqual({ state: 'new', step: 0 });
});
