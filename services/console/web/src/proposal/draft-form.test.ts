import { expect, test } from 'vitest';
import { contentOf, EMPTY_DRAFT, formOf, withFiles } from './draft-form.ts';

const content = {
  title: { vi: 'Hội nghị giao ban lần thứ 2', en: 'Second briefing' },
  purpose: { vi: 'Đánh giá 7 tháng' },
  foreignElement: false,
  start: '2025-08-05',
  end: '2025-08-05',
  place: 'Hà Nội',
  sequence: { no: 2, year: 2025 },
  participants: ['VUFO', 'UBTƯ MTTQ Việt Nam'],
  policies: ['12-CT/TW'],
  reportWindow: { from: '2025-01-01', to: '2025-07-31' },
  budget: { amount: 120_000_000, currency: 'VND' },
  parts: [
    { kind: 'plan', sections: [{ text: 'Mở đầu' }, { heading: 'Nội dung', text: 'Hai dòng\nthứ hai' }] },
    { kind: 'letter', file: { sha256: 'a'.repeat(64), name: 'to-trinh.pdf', mediaType: 'application/pdf', bytes: 10 } },
  ],
} as const;

test('what the form shows of a draft, it gives back unchanged; files are attached beside it', () => {
  const [plan, letter] = content.parts;
  const text = contentOf(formOf(content as never));
  expect(text).toEqual({ ...content, parts: [plan] });
  expect(withFiles(text, [letter] as never)).toEqual(content);
  expect(withFiles(text, [{ kind: 'plan', file: letter.file }] as never).parts).toEqual([
    { ...plan, file: letter.file },
  ]);
});

test('what was not stated is left out', () => {
  expect(contentOf({ ...EMPTY_DRAFT, titleVi: 'Tên' })).toEqual({ title: { vi: 'Tên' } });
});

test.each([
  ['120.000.000', 'VND', 120_000_000],
  ['120 000 000 đ', 'VND', 120_000_000],
  ['1,500.50', 'USD', 150_050],
  ['1500,5', 'EUR', 150_050],
  ['1.500', 'USD', 150_000],
])('an amount written as %s %s is %d of its smallest unit', (budget, currency, amount) => {
  expect(contentOf({ ...EMPTY_DRAFT, titleVi: 'Tên', budget, currency }).budget).toEqual({ amount, currency });
});

test('words where an amount should be are no amount', () => {
  expect(contentOf({ ...EMPTY_DRAFT, titleVi: 'Tên', budget: 'chưa rõ' })).not.toHaveProperty('budget');
});
