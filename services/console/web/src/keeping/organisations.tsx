import type { listOrganisations, ReplyOf } from '@nhipcau/contracts';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useToday } from '../reach/me.ts';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { DayField } from '../task/day-field.tsx';
import { Listed } from './listed.tsx';
import { usePages } from './use-pages.ts';

type Organisation = ReplyOf<typeof listOrganisations>['body']['items'][number];

function EndSheet({ of, onClose }: { of: Organisation; onClose(): void }): ReactNode {
  const { say } = useSpeech();
  const today = useToday();
  const [chosen, setTo] = useState<string>();
  const to = chosen ?? today;
  return (
    <ReasonSheet
      act="endOrganisation"
      title={say('organisation.endTitle', { name: of.name.vi })}
      effect={say('organisation.endEffect')}
      label={say('organisation.endDo')}
      missing={to === '' ? say('leave.missingDays') : undefined}
      partsWith={(reason) => ({ params: { unit: of.id }, body: { to, reason } })}
      onClose={onClose}
    >
      <DayField label={say('post.lastDay')} value={to} change={setTo} />
    </ReasonSheet>
  );
}

function One({ of, end }: { of: Organisation; end(): void }): ReactNode {
  const speech = useSpeech();
  const { say, language } = speech;
  return (
    <li className="paper" data-ended={of.to !== undefined}>
      <h3>{of.name[language] ?? of.name.vi}</h3>
      <p className="row-facts" title={of.id}>
        {of.from !== undefined && <span>{say('post.from', { day: dayText(speech, of.from) })}</span>}
        {of.to !== undefined && <span>{say('organisation.until', { day: dayText(speech, of.to) })}</span>}
        {of.citation !== undefined && <span>{of.citation}</span>}
      </p>
      {of.to === undefined && (
        <button type="button" className="link" aria-label={`${say('organisation.end')} ${of.name.vi}`} onClick={end}>
          {say('organisation.end')}
        </button>
      )}
    </li>
  );
}

/** Bodies and units, with those that are no more. */
export function Organisations(): ReactNode {
  const { say } = useSpeech();
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const [ending, end] = useState<Organisation>();
  const { list, items } = usePages('listOrganisations', { q: q === '' ? undefined : q });
  return (
    <>
      <div className="filters">
        <input
          type="search"
          aria-label={say('organisation.find')}
          placeholder={say('organisation.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <Listed list={list} empty={items.length === 0}>
        {items.map((one) => (
          <One key={`${one.id} ${one.from ?? ''}`} of={one} end={() => end(one)} />
        ))}
      </Listed>
      {ending !== undefined && <EndSheet of={ending} onClose={() => end(undefined)} />}
    </>
  );
}
