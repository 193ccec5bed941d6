import { VOCABULARY } from 'virtual:vocabulary';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { Picker } from '../frame/choice.tsx';
import { CHOSEN_KINDS } from '../frame/kinds.ts';
import { SearchBox } from '../frame/search-box.tsx';
import { useSpeech } from '../language/language.ts';
import { useMe } from '../reach/me.ts';
import type { InboxSearch } from './inbox-search.ts';

const DUE = ['overdue', 'today', 'soon', 'week', 'none'] as const;

/** Each order with the way that people want it first; the other way is one choice further. */
const ORDERS = ['opened-descending', 'opened', 'title', 'title-descending', 'due-descending'] as const;

function orderOf({ order = 'due', descending = false }: InboxSearch): (typeof ORDERS)[number] | undefined {
  const key = descending ? `${order}-descending` : order;
  return ORDERS.find((one) => one === key);
}

function searchOf(chosen: (typeof ORDERS)[number] | undefined) {
  const [order, descending] = (chosen ?? '').split('-');
  return {
    order: order === '' ? undefined : (order as InboxSearch['order']),
    descending: descending === undefined ? undefined : true,
  };
}

type Change = { readonly [N in keyof InboxSearch]?: InboxSearch[N] | undefined };

export function InboxFilters({ search }: { search: InboxSearch }): ReactNode {
  const { say, word } = useSpeech();
  const navigate = useNavigate({ from: '/inbox' });
  const set = useCallback(
    (change: Change) =>
      void navigate({
        // Whoever takes a filter away from what the inbox opened with wants everything, not what it opened with.
        search: (before) => ({ of: 'my-units', ...before, ...change }) as InboxSearch,
        replace: true,
      }),
    [navigate],
  );
  const searchWords = useCallback((q: string) => set({ q: q.trim() === '' ? undefined : q }), [set]);
  const appointments = useMe()?.appointments ?? [];
  const units = [...new Map(appointments.map(({ unit }) => [unit.id, unit.name])).entries()];
  return (
    <div className="filters">
      <SearchBox key={search.view ?? ''} value={search.q ?? ''} search={searchWords} />
      <div className="filters">
        <Picker
          label={say('filter.due')}
          all={say('filter.due')}
          of={DUE.map((due) => ({ value: due, text: say(`filter.due.${due}`) }))}
          chosen={search.due}
          choose={(due) => set({ due })}
        />
        <Picker
          label={say('filter.task')}
          all={say('filter.task')}
          of={VOCABULARY.TASK_KINDS.map((kind) => ({ value: kind, text: word('task', kind) }))}
          chosen={search.kind}
          choose={(kind) => set({ kind })}
        />
        <Picker
          label={say('filter.kind')}
          all={say('filter.kind')}
          of={CHOSEN_KINDS.map((kind) => ({
            value: kind,
            text: word('kind', kind),
          }))}
          chosen={search.dossierKind}
          choose={(dossierKind) => set({ dossierKind })}
        />
        {units.length > 1 && (
          <Picker
            label={say('filter.unit')}
            all={say('filter.unit')}
            of={units.map(([value, text]) => ({ value, text }))}
            chosen={search.unit}
            choose={(unit) => set({ unit })}
          />
        )}
        <Picker
          label={say('filter.order')}
          all={say('order.due')}
          of={ORDERS.map((one) => ({ value: one, text: say(`order.${one}`) }))}
          chosen={orderOf(search)}
          choose={(one) => set(searchOf(one))}
        />
      </div>
    </div>
  );
}
