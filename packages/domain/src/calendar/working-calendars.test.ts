import { describe, expect, it } from 'vitest';
import { localDate, weekdayOf } from '../time/local-date.ts';
import type { Calendar } from './calendar.ts';
import { calendarFaults } from './calendar-faults.ts';
import { STATE_CALENDAR, WORKING_CALENDARS } from './working-calendars.ts';
import { isWorkingDay } from './working-day.ts';

/** Weekdays off as the public notices list them. */
const WEEKDAYS_OFF: Record<number, string> = {
  2023: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
  2024: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
  2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
  2026: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
  2027: '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24',
  2028: '01-03 01-24 01-25 01-26 01-27 01-28 04-04 05-01 05-02 09-01 09-04 11-24',
};

function daysOf(year: number) {
  const dates = [];
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= 31; day += 1) {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      try {
        dates.push(localDate(text));
      } catch {
        break;
      }
    }
  }
  return dates;
}

describe.each(WORKING_CALENDARS)('the calendar of $year', ({ year, holidays, swaps }) => {
  it('rests on exactly the weekdays of the notice', () => {
    const off = daysOf(year).filter((date) => weekdayOf(date) <= 5 && !isWorkingDay(STATE_CALENDAR, date));
    expect(off.map((date) => date.slice(5)).join(' ')).toBe(WEEKDAYS_OFF[year]);
  });

  it('works on the swapped-in rest days and no others', () => {
    const worked = daysOf(year).filter((date) => weekdayOf(date) > 5 && isWorkingDay(STATE_CALENDAR, date));
    expect(worked).toEqual(swaps.map((swap) => swap.worked));
  });

  it('gives 11 paid holidays, 12 from 2026, and one day for each that falls on the weekly rest', () => {
    const statutory = holidays.filter(({ kind }) => kind === 'statutory');
    const onRest = statutory.filter(({ date }) => weekdayOf(date) > 5);
    expect(statutory).toHaveLength(year < 2026 ? 11 : 12);
    expect(holidays.filter(({ kind }) => kind === 'substitute')).toHaveLength(onRest.length);
  });
});

describe('shipped calendars', () => {
  it('flag what nobody has decided yet, and say the alternative', () => {
    const undecided = WORKING_CALENDARS.flatMap(({ holidays }) => holidays).filter(
      ({ certainty }) => certainty === 'U',
    );
    expect(new Set(undecided.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2027', '2028']));
    expect(undecided.every(({ certaintyNote }) => certaintyNote?.includes('undecided'))).toBe(true);
  });

  it('survive JSON unchanged and are without fault', () => {
    expect(JSON.parse(JSON.stringify(STATE_CALENDAR))).toEqual(STATE_CALENDAR);
    expect(calendarFaults(STATE_CALENDAR)).toEqual([]);
  });
});

describe('an edited calendar', () => {
  const [year2026] = STATE_CALENDAR.years.filter(({ year }) => year === 2026);
  const [holiday] = year2026?.holidays ?? [];
  const [swap] = year2026?.swaps ?? [];
  if (!year2026 || !holiday || !swap) throw new Error('the calendar of 2026 is empty');
  const with2026 = (change: Partial<typeof year2026>): Calendar => ({
    ...STATE_CALENDAR,
    years: [{ ...year2026, ...change }],
  });
  const codes = (calendar: Calendar) => calendarFaults(calendar).map(({ code }) => code);

  it('names every fault at once', () => {
    expect(codes({ ...STATE_CALENDAR, weeklyRestDays: [1, 2, 3, 4, 5, 6, 7], years: [] })).toEqual([
      'calendar-without-working-day',
    ]);
    expect(codes({ ...STATE_CALENDAR, years: STATE_CALENDAR.years.filter(({ year }) => year !== 2025) })).toEqual([
      'calendar-years-not-contiguous',
    ]);
    expect(
      codes({ ...STATE_CALENDAR, years: [...STATE_CALENDAR.years, { year: 2028, holidays: [], swaps: [] }] }),
    ).toEqual(['calendar-year-twice']);
    expect(
      codes(with2026({ holidays: [holiday, holiday, { ...holiday, date: localDate('2025-12-31') }], swaps: [] })),
    ).toEqual(['calendar-day-twice', 'calendar-holiday-outside-year']);
    expect(
      codes(with2026({ holidays: [{ ...holiday, kind: 'substitute', date: localDate('2026-01-03') }], swaps: [] })),
    ).toEqual(['calendar-substitute-on-rest-day']);
    expect(
      codes(with2026({ swaps: [{ ...swap, worked: localDate('2026-01-05'), off: localDate('2026-01-04') }] })),
    ).toEqual(['calendar-worked-day-not-rest', 'calendar-swapped-day-not-worked']);
    expect(codes(with2026({ swaps: [{ ...swap, worked: localDate('2026-04-26') }] }))).toEqual([
      'calendar-worked-day-holiday',
    ]);
    expect(codes(with2026({ swaps: [swap, swap] }))).toEqual(['calendar-day-twice', 'calendar-day-twice']);
  });
});
