import { instantText } from '@nhipcau/acts/instant-text';
import type { AnyRefusal, EndpointsOf } from '@nhipcau/contracts';
import { calendarInForce, publishCalendar } from '@nhipcau/database';
import type { Calendar, CalendarYear } from '@nhipcau/domain/calendar/calendar';
import { calendarFaults } from '@nhipcau/domain/calendar/calendar-faults';
import type { Handlers } from '@nhipcau/http';
import type { AdministrationHouse } from './administration-house.ts';
import { keep, keepersRefusal } from './keeper.ts';

type CalendarHandlers = Pick<Handlers<EndpointsOf<'administration'>>, 'readCalendar' | 'editCalendar'>;

function withYear(calendar: Calendar, edited: CalendarYear): Calendar {
  const others = calendar.years.filter(({ year }) => year !== edited.year);
  return { ...calendar, years: [...others, edited].toSorted((a, b) => a.year - b.year) };
}

function faultsOf(calendar: Calendar): AnyRefusal[] {
  return calendarFaults(calendar).map(({ code, date, year }) => ({
    code: 'calendar-faulty',
    at: '/year',
    with: { fault: code, ...(date === null ? {} : { date }), ...(year === null ? {} : { year }) },
  }));
}

/** The working calendar. Calendars are never pinned: an edition comes into force at once for every open dossier. */
export function calendars(house: AdministrationHouse): CalendarHandlers {
  return {
    async readCalendar({ caller }) {
      const refusal = await keepersRefusal(house, caller, 'edit-calendar');
      if (refusal !== undefined) return refusal;
      const { version, content, publishedAtMs } = await calendarInForce(house.db.query);
      // What the database holds has been through the same contract, or was shipped.
      const years = structuredClone(content.years) as CalendarYear[] as never;
      return { status: 200, body: { version, inForceSince: instantText(publishedAtMs), years } };
    },

    async editCalendar(call) {
      const { body, caller } = call;
      const kept = await keep(house, 'edit-calendar', call, async (query) => {
        const { version, content } = await calendarInForce(query);
        if (version !== body.basedOn)
          return { refusals: [{ code: 'calendar-changed', at: '/basedOn', with: { version } }] };
        const edition = withYear(content, body.year as unknown as CalendarYear);
        const faults = faultsOf(edition);
        if (faults.length > 0) return { refusals: faults };
        const next = { version: version + 1, content: edition, reason: body.reason, actor: caller.personId };
        const reply = { version: next.version, dossiersWoken: await publishCalendar(query, next) };
        return { reply, changes: [{ what: 'calendar-edited', version: next.version }], reason: body.reason };
      });
      if ('refusals' in kept) return kept;
      house.relay.ping();
      return { status: 201, body: kept.reply };
    },
  };
}
