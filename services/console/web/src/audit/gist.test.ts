import type { FactSpeech } from '@nhipcau/domain/glossary/told-facts';
import { expect, test } from 'vitest';
import { gistOf } from './gist.ts';

const WORDS: Readonly<Record<string, string>> = {
  'outcome.approval approved': 'Đã phê duyệt',
  'opinion agree': 'Nhất trí',
  'verdict return': 'Trả lại',
};
const SPEECH: FactSpeech = {
  word: (subject, key) => WORDS[`${subject} ${key}`],
  instantText: String,
  dayText: String,
  nameOf: () => undefined,
};

test('what was answered or decided is told beside the event, and nothing where nothing was', () => {
  expect(gistOf({ outcome: 'approved', round: 1 }, SPEECH, 'approval')).toBe('Đã phê duyệt');
  expect(gistOf({ task: 3, opinion: 'agree' }, SPEECH)).toBe('Nhất trí');
  expect(gistOf({ verdict: 'return', reasons: 'Thiếu kinh phí' }, SPEECH, 'approval')).toBe('Trả lại');
  expect(gistOf({ units: ['mofa'] }, SPEECH)).toBeUndefined();
});
