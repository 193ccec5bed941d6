import { expect, test } from 'vitest';
import { openingState, opensUntilMs } from './opening.ts';

const ASKED = { lapsesAtMs: 1_000 };
const OPEN = { ...ASKED, confirmedAtMs: 900, untilMs: opensUntilMs(2, 900) };

test('what nobody agrees to lapses by itself', () => {
  expect(openingState(ASKED, 999)).toBe('waiting');
  expect(openingState(ASKED, 1_000)).toBe('lapsed');
});

test('what is open closes by itself when its hours are over', () => {
  expect(openingState(OPEN, 900 + 7_200_000 - 1)).toBe('open');
  expect(openingState(OPEN, 900 + 7_200_000)).toBe('expired');
});

test('what was closed stays as it was closed', () => {
  for (const endedHow of ['withdrawn', 'refused'] as const)
    expect(openingState({ ...ASKED, endedHow }, 5_000)).toBe(endedHow);
  expect(openingState({ ...OPEN, endedHow: 'ended' }, 901)).toBe('ended');
});
