import { VOCABULARY } from 'virtual:vocabulary';
import { type ReactNode, useCallback } from 'react';
import { Picker } from '../frame/choice.tsx';
import { CHOSEN_KINDS } from '../frame/kinds.ts';
import { SearchBox } from '../frame/search-box.tsx';
import { useUnitsEver } from '../frame/units.ts';
import { useSpeech } from '../language/language.ts';
import { DayFilter } from '../task/day-field.tsx';
import { Applied } from './applied.tsx';
import type { RegisterSearch } from './register-search.ts';

const ORDERS = ['changed', 'start', 'title'] as const;

/** Everything by which the list is narrowed and sorted; the service does both. */
export function RegisterFilters(props: {
  search: RegisterSearch;
  set(change: Partial<Record<keyof RegisterSearch, unknown>>): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const { search, set } = props;
  const units = useUnitsEver();
  const unitName = (id: string) => units.find(({ value }) => value === id)?.text ?? id;
  const searchWords = useCallback((q: string) => set({ q: q.trim() === '' ? undefined : q }), [set]);
  const day = (name: 'startFrom' | 'startTo') => (
    <DayFilter
      id={name}
      label={say(name === 'startFrom' ? 'register.startFrom' : 'register.startTo')}
      value={search[name] ?? ''}
      choose={(chosen) => set({ [name]: chosen === '' ? undefined : chosen })}
    />
  );
  return (
    <>
      <div className="filters">
        <SearchBox value={search.q ?? ''} search={searchWords} />
        <Picker
          label={say('filter.standing')}
          all={say('filter.standing')}
          of={VOCABULARY.STANDINGS.map((value) => ({ value, text: word('standing', value) }))}
          chosen={search.standing}
          choose={(standing) => set({ standing })}
        />
        <Picker
          label={say('filter.stage')}
          all={say('filter.stage')}
          of={VOCABULARY.STAGES.map((value) => ({ value, text: word('stage', value) }))}
          chosen={search.stage}
          choose={(stage) => set({ stage })}
        />
        <Picker
          label={say('filter.kind')}
          all={say('filter.kind')}
          of={CHOSEN_KINDS.map((value) => ({ value, text: word('kind', value) }))}
          chosen={search.kind}
          choose={(kind) => set({ kind })}
        />
        <Picker
          label={say('filter.order')}
          all={say('register.order.changed')}
          of={ORDERS.slice(1).map((value) => ({ value, text: say(`register.order.${value}`) }))}
          chosen={search.order === 'changed' ? undefined : search.order}
          choose={(order) => set({ order })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={search.late === true}
            onChange={(event) => set({ late: event.target.checked || undefined })}
          />
          {say('register.late')}
        </label>
      </div>
      <details className="more-filters">
        <summary>{say('register.more')}</summary>
        <div className="filters">
          <Picker
            label={say('register.owner')}
            all={say('register.owner')}
            of={units}
            chosen={search.owner}
            choose={(owner) => set({ owner })}
          />
          <Picker
            label={say('register.waitingFor')}
            all={say('register.waitingFor')}
            of={units}
            chosen={search.waitingFor}
            choose={(waitingFor) => set({ waitingFor })}
          />
          {day('startFrom')}
          {day('startTo')}
        </div>
      </details>
      <Applied search={search} unitName={unitName} set={set} />
    </>
  );
}
