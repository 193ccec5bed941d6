import { VOCABULARY } from 'virtual:vocabulary';
import { type FormEvent, type ReactNode, useState } from 'react';
import { CHOSEN_KINDS } from '../frame/kinds.ts';
import { useUnitsEver } from '../frame/units.ts';
import { useSpeech } from '../language/language.ts';
import { DayFilter } from '../task/day-field.tsx';
import { type AuditSearch, searchOfAudit } from './audit-search.ts';

interface Option {
  readonly value: string;
  readonly text: string;
}

function Choice(props: {
  name: keyof AuditSearch;
  label: string;
  of: readonly Option[];
  chosen: string | undefined;
}): ReactNode {
  const { say } = useSpeech();
  const { name, label, of, chosen } = props;
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{say('audit.any')}</option>
        {of.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Asked when it is sent, not while it is typed: each search stands in the ledger of reads. */
export function SearchForm({ search, ask }: { search: AuditSearch; ask(search: AuditSearch): void }): ReactNode {
  const { say, word, language } = useSpeech();
  const units = useUnitsEver();
  const { q: _q, person: _person, ...others } = search;
  // On a phone eight fields would stand before what was found.
  const [all, showAll] = useState(() => matchMedia('(min-width: 48rem)').matches || Object.keys(others).length > 0);
  const acts = VOCABULARY.EVENT_TYPES.map((value) => ({ value, text: word('event', value) }));
  const typed = (name: 'q' | 'person', label: string) => (
    <label>
      <span>{label}</span>
      <input type="search" name={name} maxLength={200} defaultValue={search[name] ?? ''} />
    </label>
  );
  const day = (name: 'from' | 'to', label: string) => (
    <DayFilter id={`audit-${name}`} name={name} label={label} value={search[name] ?? ''} />
  );
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask(searchOfAudit(Object.fromEntries(new FormData(event.currentTarget))));
  };
  // Once the units are known their choice is made anew, with the one that the address names.
  return (
    <search>
      <form
        className="search-form"
        key={`${JSON.stringify(search)} ${units.length}`}
        onSubmit={send}
        onReset={() => ask({})}
      >
        {typed('q', say('audit.words'))}
        {typed('person', say('audit.person'))}
        {all && (
          <>
            <Choice
              name="type"
              label={say('audit.act')}
              of={acts.toSorted((a, b) => a.text.localeCompare(b.text, language))}
              chosen={search.type}
            />
            <Choice name="unit" label={say('audit.unit')} of={units} chosen={search.unit} />
            {day('from', say('period.from'))}
            {day('to', say('period.to'))}
            <Choice
              name="kind"
              label={say('figure.kind')}
              of={CHOSEN_KINDS.map((value) => ({ value, text: word('kind', value) }))}
              chosen={search.kind}
            />
            <Choice
              name="stage"
              label={say('audit.stageNow')}
              of={VOCABULARY.STAGES.map((value) => ({ value, text: word('stage', value) }))}
              chosen={search.stage}
            />
          </>
        )}
        <p className="search-form-do">
          <button type="submit" className="button primary">
            {say('audit.search')}
          </button>
          <button type="reset" className="link">
            {say('audit.clear')}
          </button>
          {!all && (
            <button type="button" className="link" onClick={() => showAll(true)}>
              {say('register.more')}
            </button>
          )}
        </p>
      </form>
    </search>
  );
}
