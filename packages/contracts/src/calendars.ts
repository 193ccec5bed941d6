import { HOLIDAY_KINDS } from '@nhipcau/domain/calendar/calendar';
import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { body } from './schema/bodies.ts';
import { certainty, source } from './schema/source.ts';
import { reason, trilingual, writtenText } from './schema/text.ts';
import { instant, localDate, year } from './schema/time.ts';
import { word } from './schema/words.ts';

const note = Type.Optional(writtenText(LIMITS.lineCharacters));

const holiday = body({
  date: localDate(),
  kind: word(HOLIDAY_KINDS),
  name: trilingual,
  source,
  certainty,
  certaintyNote: note,
});

const swap = body({
  worked: localDate('A rest day on which one works.'),
  off: localDate('The working day off in exchange.'),
  source,
  certainty,
  certaintyNote: note,
});

export const calendarYear = body({
  year,
  holidays: Type.Array(holiday, { maxItems: LIMITS.holidaysPerYear }),
  swaps: Type.Array(swap, { maxItems: LIMITS.swapsPerYear }),
});

const calendarShown = body({
  version: Type.Integer({ minimum: 1 }),
  inForceSince: instant(),
  years: Type.Array(calendarYear, { maxItems: LIMITS.calendarYears }),
});

export const readCalendar = endpoint({
  method: 'GET',
  path: '/administration/calendars',
  service: 'administration',
  act: 'edit-calendar',
  summary: { vi: 'Lịch làm việc', en: 'Read the working calendar in force' },
  replies: { 200: calendarShown },
});

export const editCalendar = endpoint({
  method: 'POST',
  path: '/administration/calendars',
  service: 'administration',
  act: 'edit-calendar',
  summary: { vi: 'Sửa lịch làm việc', en: 'Replace one year of the calendar' },
  description:
    'A new version comes into force at once; open deadlines are computed again and the change is recorded on each dossier.',
  body: body({
    basedOn: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'The version that the edit starts from.' }),
    year: calendarYear,
    reason,
  }),
  replies: { 201: body({ version: Type.Integer({ minimum: 1 }), dossiersWoken: Type.Integer({ minimum: 0 }) }) },
  refusals: ['calendar-changed', 'calendar-faulty'],
});
