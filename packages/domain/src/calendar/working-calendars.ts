import type { Calendar, CalendarYear } from './calendar.ts';
import { calendarYear, statutory, substitute, swap } from './year-builder.ts';

const SOURCED = { certainty: 'S' } as const;
const REMEMBERED = { certainty: 'M' } as const;
const SECOND_HAND = {
  certainty: 'S',
  certaintyNote: 'Resolution 28/2026/QH16 is quoted by several public files; the text itself was not read',
} as const;
const COMPUTED = { certainty: 'M', certaintyNote: 'date computed; no notice for this year was found' } as const;

const undecided = (certaintyNote: string) => ({ certainty: 'U', certaintyNote }) as const;

const LABOUR_MINISTRY_NOTICE = 'Bộ Lao động – Thương binh và Xã hội, theo ý kiến Thủ tướng Chính phủ';
const HOME_AFFAIRS_NOTICE = 'Bộ Nội vụ, theo ý kiến Thủ tướng Chính phủ';

const YEAR_2023 = calendarYear(2023, [
  statutory('new-year', '2023-01-01', REMEMBERED),
  substitute('new-year', '2023-01-02', REMEMBERED),
  statutory('tet', '2023-01-20', REMEMBERED, 5),
  substitute('tet', '2023-01-25', REMEMBERED, 2),
  statutory('hung-kings', '2023-04-29', REMEMBERED),
  statutory('victory-day', '2023-04-30', REMEMBERED),
  statutory('labour-day', '2023-05-01', REMEMBERED),
  substitute('hung-kings', '2023-05-02', REMEMBERED),
  substitute('victory-day', '2023-05-03', REMEMBERED),
  statutory('national-day', '2023-09-01', REMEMBERED, 2),
  substitute('national-day', '2023-09-04', REMEMBERED),
]);

const YEAR_2024 = calendarYear(
  2024,
  [
    statutory('new-year', '2024-01-01', REMEMBERED),
    statutory('tet', '2024-02-08', REMEMBERED, 5),
    substitute('tet', '2024-02-13', REMEMBERED, 2),
    statutory('hung-kings', '2024-04-18', REMEMBERED),
    statutory('victory-day', '2024-04-30', REMEMBERED),
    statutory('labour-day', '2024-05-01', REMEMBERED),
    statutory('national-day', '2024-09-02', REMEMBERED, 2),
  ],
  [swap('2024-05-04', '2024-04-29', LABOUR_MINISTRY_NOTICE, REMEMBERED)],
);

const YEAR_2025 = calendarYear(
  2025,
  [
    statutory('new-year', '2025-01-01', SOURCED),
    statutory('tet', '2025-01-27', REMEMBERED, 5),
    statutory('hung-kings', '2025-04-07', SOURCED),
    statutory('victory-day', '2025-04-30', SOURCED),
    statutory('labour-day', '2025-05-01', SOURCED),
    statutory('national-day', '2025-09-01', REMEMBERED),
    statutory('national-day', '2025-09-02', SOURCED),
  ],
  [swap('2025-04-26', '2025-05-02', LABOUR_MINISTRY_NOTICE, SOURCED)],
);

const YEAR_2026 = calendarYear(
  2026,
  [
    statutory('new-year', '2026-01-01', SOURCED),
    statutory('tet', '2026-02-16', SOURCED, 5),
    statutory('hung-kings', '2026-04-26', SOURCED),
    substitute('hung-kings', '2026-04-27', SOURCED),
    statutory('victory-day', '2026-04-30', SOURCED),
    statutory('labour-day', '2026-05-01', SOURCED),
    statutory('national-day', '2026-09-01', SOURCED, 2),
    statutory('culture-day', '2026-11-24', SECOND_HAND),
  ],
  [
    swap('2026-01-10', '2026-01-02', HOME_AFFAIRS_NOTICE, {
      certainty: 'S',
      certaintyNote: 'decided on 25/12/2025, eight days ahead',
    }),
    swap('2026-08-22', '2026-08-31', HOME_AFFAIRS_NOTICE, SOURCED),
  ],
);

// 2024, when Tết began on a Saturday too, was given two days before it and five after: that precedent is the default.
const TET_2027 = undecided('undecided: 04–10/02 (carried, as in 2024) or 05–11/02');
const NATIONAL_DAY_2027 = undecided('the adjacent day is undecided: 03/09 (carried, as in 2021) or 01/09');

const YEAR_2027 = calendarYear(2027, [
  statutory('new-year', '2027-01-01', COMPUTED),
  statutory('tet', '2027-02-04', TET_2027, 5),
  substitute('tet', '2027-02-09', TET_2027, 2),
  statutory('hung-kings', '2027-04-16', COMPUTED),
  statutory('victory-day', '2027-04-30', COMPUTED),
  statutory('labour-day', '2027-05-01', COMPUTED),
  substitute('labour-day', '2027-05-03', COMPUTED),
  statutory('national-day', '2027-09-02', COMPUTED),
  statutory('national-day', '2027-09-03', NATIONAL_DAY_2027),
  statutory('culture-day', '2027-11-24', COMPUTED),
]);

const TET_2028 = undecided('undecided: 24–28/01 (carried) or 25–29/01 with 31/01');
const NATIONAL_DAY_2028 = undecided('the adjacent day is undecided: 01/09 (carried, as in 2023) or 03/09');

const YEAR_2028 = calendarYear(2028, [
  statutory('new-year', '2028-01-01', COMPUTED),
  substitute('new-year', '2028-01-03', COMPUTED),
  statutory('tet', '2028-01-24', TET_2028, 5),
  statutory('hung-kings', '2028-04-04', COMPUTED),
  statutory('victory-day', '2028-04-30', COMPUTED),
  statutory('labour-day', '2028-05-01', COMPUTED),
  substitute('victory-day', '2028-05-02', COMPUTED),
  statutory('national-day', '2028-09-01', NATIONAL_DAY_2028),
  statutory('national-day', '2028-09-02', COMPUTED),
  substitute('national-day', '2028-09-04', COMPUTED),
  statutory('culture-day', '2028-11-24', COMPUTED),
]);

/** The days off of the state sector, one year a row. */
export const WORKING_CALENDARS: readonly CalendarYear[] = [
  YEAR_2023,
  YEAR_2024,
  YEAR_2025,
  YEAR_2026,
  YEAR_2027,
  YEAR_2028,
];

/** The calendar as shipped: 40 hours a week, Saturday and Sunday off. Organisations edit their own copy at run time. */
export const STATE_CALENDAR: Calendar = {
  id: 'vn-state',
  name: {
    vi: 'Lịch làm việc của cơ quan nhà nước',
    en: 'Working calendar of the state sector',
    th: 'ปฏิทินวันทำการของหน่วยงานรัฐ',
  },
  weeklyRestDays: [6, 7],
  years: WORKING_CALENDARS,
};
