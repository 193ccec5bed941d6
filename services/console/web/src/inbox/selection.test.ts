import { expect, test } from 'vitest';
import { NOTHING, placeAfter, reaching, toggled, within } from './selection.ts';

const ORDER = [...'abcdef'];
const chosen = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].toSorted().join('');

test('one is chosen and let go', () => {
  const one = toggled(NOTHING, 'b');
  expect(chosen(one)).toBe('b');
  expect(chosen(toggled(one, 'b'))).toBe('');
});

test('a range reaches from the last one chosen, both ways, and keeps what was chosen before', () => {
  const some = toggled(toggled(NOTHING, 'a'), 'd');
  expect(chosen(reaching(some, 'f', ORDER))).toBe('adef');
  expect(chosen(reaching(some, 'c', ORDER))).toBe('acd');
  expect(chosen(reaching(NOTHING, 'c', ORDER))).toBe('c');
});

test('what leaves the list is chosen no more', () => {
  const some = toggled(toggled(NOTHING, 'a'), 'd');
  expect(chosen(within(some, [...'bcd']))).toBe('d');
  expect(within(some, ORDER)).toBe(some);
});

test('the reader stays, moves to what came into the place, or to the end; never to the top', () => {
  expect(placeAfter('c', ORDER, ORDER)).toBe('c');
  expect(placeAfter('c', ORDER, [...'abdef'])).toBe('d');
  expect(placeAfter('c', ORDER, [...'abef'])).toBe('e');
  expect(placeAfter('f', ORDER, [...'abc'])).toBe('c');
  expect(placeAfter('c', ORDER, [])).toBe('');
  expect(placeAfter('', ORDER, ORDER)).toBe('');
});
