import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

test('words that stay are left alone, and what was taken out stands before what took its place', () => {
  expect(wordDiff('Hội nghị tại Hà Nội', 'Hội nghị tại Hải Phòng')).toEqual([
    { kind: 'same', text: 'Hội nghị tại ' },
    { kind: 'removed', text: 'Hà' },
    { kind: 'added', text: 'Hải' },
    { kind: 'same', text: ' ' },
    { kind: 'removed', text: 'Nội' },
    { kind: 'added', text: 'Phòng' },
  ]);
});

test('a sign that stays beside a word that changes is left alone', () => {
  const changed = wordDiff('Quốc gia, Hà Nội', 'Quốc tế, Hà Nội').filter(({ kind }) => kind !== 'same');
  expect(changed.map(({ text }) => text)).toEqual(['gia', 'tế']);
});

test.each([
  ['', 'mới'],
  ['cũ', ''],
  ['một hai ba', 'một hai ba'],
  ['a  b\nc', 'a b\nc d'],
])('both texts can be read back from the difference of %j and %j', (before, after) => {
  const pieces = wordDiff(before, after);
  const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text);
  expect(without('added').join('')).toBe(before);
  expect(without('removed').join('')).toBe(after);
});

test('texts too long to be compared word by word are shown whole', () => {
  const long = 'từ '.repeat(3_000);
  expect(wordDiff(long, 'ngắn').map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
