import { expect, test } from 'vitest';
import { contentOf, EMPTY_DRAFT, formOf } from './draft-form.ts';

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

test('what the form shows of a draft, it gives back unchanged, attached files among it', () => {
  expect(contentOf(formOf(content as never), content as never)).toEqual(content);
});

test('what was not stated is left out', () => {
  expect(contentOf({ ...EMPTY_DRAFT, titleVi: 'Tên' }, undefined)).toEqual({ title: { vi: 'Tên' } });
});
