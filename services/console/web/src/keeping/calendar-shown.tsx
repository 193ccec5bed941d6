import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { dayText, instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';

/** The working calendar by which every deadline is counted: days off, and rest days on which one works instead. */
export function CalendarShown(): ReactNode {
  const speech = useSpeech();
  const { say, language, word } = speech;
  const query = useQuery(reading('readCalendar', {}));
  const calendar = query.data?.body;
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed fault={query.error} again={() => void query.refetch()} />;
  if (calendar === undefined) return null;
  return (
    <>
      <p>
        {say('calendar.inForce', { n: calendar.version, at: instantText(speech, calendar.inForceSince) })}{' '}
        <span className="quiet">{say('calendar.hint')}</span>
      </p>
      <ul className="paper-list">
        {calendar.years.toReversed().map(({ year, holidays, swaps }) => (
          <li key={year} className="paper">
            <details>
              <summary>{say('calendar.year', { year, days: holidays.length, swaps: swaps.length })}</summary>
              <ul className="posts">
                {holidays.map((one) => (
                  <li key={one.date}>
                    <b>{dayText(speech, one.date, 'long')}</b>
                    <span className="row-facts">
                      <span>{one.name[language] ?? one.name.vi}</span>
                      <span>{word('certainty', one.certainty)}</span>
                    </span>
                  </li>
                ))}
                {swaps.map((one) => (
                  <li key={one.worked}>
                    {say('calendar.swap', { worked: dayText(speech, one.worked), off: dayText(speech, one.off) })}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
