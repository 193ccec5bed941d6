import { expect, test } from 'vitest';
import { hasChanged } from './has-changed.ts';

const letter = (text: string) => ({ kind: 'letter', sections: [{ text }] });
const plan = { kind: 'plan', sections: [{ text: 'Kế hoạch' }] };

test('a field that a remark is about is mended where it differs', () => {
  const changed = [{ field: 'place', before: 'Hà Nội', after: 'Huế' }] as const;
  expect(hasChanged('place', [...changed])).toBe(true);
  expect(hasChanged('agenda', [...changed])).toBe(false);
});

test('of the parts only the one that differs is mended, also where it is new', () => {
  const parts = (before: readonly object[], after: readonly object[]) =>
    [{ field: 'parts', before, after }] as unknown as Parameters<typeof hasChanged>[1];
  expect(hasChanged('letter', parts([letter('Kính trình'), plan], [letter('Kính gửi'), plan]))).toBe(true);
  expect(hasChanged('plan', parts([letter('Kính trình'), plan], [letter('Kính gửi'), plan]))).toBe(false);
  expect(hasChanged('plan', parts([letter('Kính trình')], [letter('Kính trình'), plan]))).toBe(true);
});
