import { expect, test } from 'vitest';
import { textBefore } from './text-before.ts';

const now = { title: { vi: 'Hội nghị' }, place: 'Huế', start: '2024-01-03' };

test('puts back what was changed and leaves the rest as it is', () => {
  const before = textBefore(now, [{ field: 'place', before: 'Hà Nội', after: 'Huế' }]);
  expect(before).toEqual({ ...now, place: 'Hà Nội' });
});

test('leaves out what was not there before, and puts back what was taken out', () => {
  const before = textBefore(now, [
    { field: 'start', after: '2024-01-03' },
    { field: 'agenda', before: ['Khai mạc'] },
  ]);
  expect(before).toEqual({ title: { vi: 'Hội nghị' }, place: 'Huế', agenda: ['Khai mạc'] });
});

test('is nothing where nothing has changed', () => {
  expect(textBefore(now, [])).toBeUndefined();
  expect(textBefore(now, undefined)).toBeUndefined();
});
