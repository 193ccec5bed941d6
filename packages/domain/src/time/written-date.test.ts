import { describe, expect, it } from 'vitest';
import { localDate } from './local-date.ts';
import { documentDateLine, formatDate, formatInstant, parseWrittenDate, writtenDay } from './written-date.ts';

describe('written dates', () => {
  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-01-10', 'ngày 10 tháng 01 năm 2026'],
    ['2026-05-09', 'ngày 09 tháng 5 năm 2026'],
    ['2026-11-24', 'ngày 24 tháng 11 năm 2026'],
    ['2026-03-31', 'ngày 31 tháng 3 năm 2026'],
  ])('pads days below 10 and the months 1 and 2 only: %s', (date, text) => {
    expect(writtenDay(localDate(date))).toBe(text);
  });

  it('writes the place before the day, composed', () => {
    const line = documentDateLine('Hà Nội'.normalize('NFD'), localDate('2026-02-05'));
    expect(line).toBe('Hà Nội, ngày 05 tháng 02 năm 2026');
    expect(line).toBe(line.normalize('NFC'));
  });

  it('writes and reads dd/mm/yyyy', () => {
    expect(formatDate(localDate('2026-11-06'))).toBe('06/11/2026');
    expect(formatInstant(Date.parse('2026-11-06T17:05:00Z'))).toBe('07/11/2026 00:05');
    expect(parseWrittenDate('6/11/2026')).toBe('2026-11-06');
    expect(parseWrittenDate('29/02/2023')).toBeUndefined();
    expect(parseWrittenDate('11-06-2026')).toBeUndefined();
  });
});
