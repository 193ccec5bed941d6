import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from './local-date.ts';
import { endOfDayMs, instantMs, localDateOf, nextDay, startOfDayMs, vietnamTimeOf } from './vietnam-time.ts';

describe('time in Viet Nam', () => {
  it('changes the day at 17:00 UTC', () => {
    expect(localDateOf(Date.parse('2025-08-05T16:59:59.999Z'))).toBe('2025-08-05');
    expect(localDateOf(Date.parse('2025-08-05T17:00:00.000Z'))).toBe('2025-08-06');
  });

  it('ends a day where the next begins', () => {
    const day = localDate('2023-12-31');
    expect(endOfDayMs(day)).toBe(startOfDayMs(nextDay(day)));
    expect(endOfDayMs(day)).toBe(Date.parse('2023-12-31T17:00:00Z'));
  });

  it('places every instant inside its own day, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e12, max: 4e12 }), (atMs) => {
        const date = localDateOf(atMs);
        expect(startOfDayMs(date)).toBeLessThanOrEqual(atMs);
        expect(endOfDayMs(date)).toBeGreaterThan(atMs);
        const { hour, minute } = vietnamTimeOf(atMs);
        expect(atMs - instantMs(date, hour, minute)).toBeLessThan(60_000);
      }),
    );
  });

  it('reads wall-clock times and refuses those that do not exist', () => {
    expect(instantMs(localDate('2024-01-03'), 8, 30)).toBe(Date.parse('2024-01-03T01:30:00Z'));
    expect(() => instantMs(localDate('2024-01-03'), 24)).toThrow(RangeError);
    expect(() => instantMs(localDate('2024-01-03'), 8, 60)).toThrow(RangeError);
  });
});
