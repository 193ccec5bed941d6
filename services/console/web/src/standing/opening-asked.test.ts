import { expect, test } from 'vitest';
import { openingAsked, openingMissing } from './opening-asked.ts';

const TYPED = { paper: '', title: '', reason: 'Cán bộ nghỉ đột xuất', hours: '2' };
const ID = '0e4f5a52-6f0a-5c3e-9a54-1f2f4c3b2a10';

test('by the number on the paper and words of the title, which are asked for too', () => {
  const typed = { ...TYPED, paper: ' 02/TTr-LHHN ' };
  expect(openingMissing(TYPED)).toBe('paper');
  expect(openingMissing(typed)).toBe('title');
  const whole = { ...typed, title: 'Họp phối hợp' };
  expect(openingMissing(whole)).toBeUndefined();
  expect(openingAsked(whole)).toEqual({
    paper: { number: '02/TTr-LHHN', title: 'Họp phối hợp' },
    reason: 'Cán bộ nghỉ đột xuất',
    hours: 2,
  });
});

test('the address of the page stands for both, whatever stands around the id', () => {
  for (const paper of [ID, `https://nc.example.vn/dossier/${ID}#text`, ID.toUpperCase()]) {
    expect(openingMissing({ ...TYPED, paper })).toBeUndefined();
    expect(openingAsked({ ...TYPED, paper })).toEqual({ dossier: ID, reason: 'Cán bộ nghỉ đột xuất', hours: 2 });
  }
});
