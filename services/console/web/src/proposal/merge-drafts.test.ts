import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from './draft-form.ts';
import { chosen, mergeDrafts } from './merge-drafts.ts';

const base = { ...EMPTY_DRAFT, titleVi: 'Hội nghị', place: 'Hà Nội', budget: '100', parts: { letter: 'Kính trình' } };

test('what each has changed alone comes together without a question', () => {
  const mine = { ...base, place: 'Huế' };
  const theirs = { ...base, budget: '200', parts: { letter: 'Kính trình', plan: 'Kế hoạch' } };
  const { form, clashes, came } = mergeDrafts(base, mine, theirs);
  expect(form).toEqual({ ...base, place: 'Huế', budget: '200', parts: { letter: 'Kính trình', plan: 'Kế hoạch' } });
  expect([clashes, came]).toEqual([[], ['budget', 'parts/plan']]);
});

test('what both have changed is asked about, unit by unit, and stays mine until it is chosen', () => {
  const mine = { ...base, place: 'Huế', titleEn: 'Conference' };
  const theirs = { ...base, place: 'Đà Nẵng', titleVi: 'Hội nghị tổng kết' };
  const merged = mergeDrafts(base, mine, theirs);
  expect(merged.clashes).toEqual(['title', 'place']);
  expect(merged.form).toEqual(mine);
  expect(chosen(merged, theirs, { place: 'theirs', title: 'mine' })).toEqual({ ...mine, place: 'Đà Nẵng' });
});

test('an amount and its currency are never torn apart', () => {
  const merged = mergeDrafts(base, { ...base, budget: '300' }, { ...base, currency: 'USD' });
  expect(merged.clashes).toEqual(['budget']);
  expect(chosen(merged, { ...base, currency: 'USD' }, { budget: 'theirs' })).toMatchObject({
    budget: '100',
    currency: 'USD',
  });
});

test('where both wrote the same there is nothing to choose', () => {
  const both = { ...base, place: 'Huế' };
  expect(mergeDrafts(base, both, both)).toMatchObject({ clashes: [], form: both });
});
