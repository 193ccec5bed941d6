import { expect, test } from 'vitest';
import { textsIn } from './texts-in.ts';

test('finds what was written at any depth, once, and leaves out choices', () => {
  const text = 'Đề nghị làm rõ kinh phí.';
  const typed = {
    way: 'object',
    text,
    each: { 1: { rule: 'AWD-ONCE', reason: ` ${text} ` } },
    list: [{ merit: 'Mười hai năm đóng góp' }],
  };
  expect(textsIn(typed)).toEqual([text, 'Mười hai năm đóng góp']);
});

test('finds nothing where nothing was written', () => {
  expect(textsIn({})).toEqual([]);
  expect(textsIn(null)).toEqual([]);
});
