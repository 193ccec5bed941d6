import { expect, test } from 'vitest';
import { homeOf } from './home.ts';

test('whoever is asked to answer comes to the inbox', () => {
  expect(homeOf(['officer'])).toBe('/inbox');
  expect(homeOf([])).toBe('/inbox');
});

test('who only looks after or looks into comes to that work', () => {
  expect(homeOf(['auditor'])).toBe('/history');
  expect(homeOf(['administrator', 'administrator'])).toBe('/keeping');
});

test('one other post is enough for an inbox', () => {
  expect(homeOf(['auditor', 'staff'])).toBe('/inbox');
  expect(homeOf(['administrator', 'head'])).toBe('/inbox');
});
