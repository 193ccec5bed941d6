import { VOCABULARY } from 'virtual:vocabulary';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { Picker, Segments } from '../frame/choice.tsx';
import { SearchBox } from '../frame/search-box.tsx';
import { useSpeech } from '../language/language.ts';
import type { InboxSearch } from './inbox-search.ts';

const ORDERS = ['due', 'opened', 'title'] as const;

export function InboxFilters({ search }: { search: InboxSearch }): ReactNode {
  const { say, word } = useSpeech();
  const navigate = useNavigate({ from: '/inbox' });
  const set = useCallback(
    (change: Partial<Record<keyof InboxSearch, string | undefined>>) =>
      void navigate({ search: (before) => ({ ...before, ...change }) as InboxSearch, replace: true }),
    [navigate],
  );
  const searchWords = useCallback((q: string) => set({ q: q.trim() === '' ? undefined : q }), [set]);
  return (
    <div className="filters">
      <SearchBox value={search.q ?? ''} search={searchWords} />
      <Segments
        label={say('inbox.of')}
        of={[
          { value: 'my-units', text: say('inbox.ofUnits') },
          { value: 'me', text: say('inbox.ofMe') },
        ]}
        chosen={search.of ?? 'my-units'}
        choose={(of) => set({ of: of === 'me' ? of : undefined })}
      />
      <Segments
        label={say('inbox.due')}
        of={[
          { value: '', text: say('inbox.dueAll') },
          { value: 'overdue', text: say('inbox.dueOverdue') },
          { value: 'today', text: say('inbox.dueToday') },
          { value: 'week', text: say('inbox.dueWeek') },
        ]}
        chosen={search.due ?? ''}
        choose={(due) => set({ due: due === '' ? undefined : due })}
      />
      <div className="filters">
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
          of={VOCABULARY.KINDS.filter((kind) => kind !== 'bench').map((kind) => ({
            value: kind,
            text: word('kind', kind),
          }))}
          chosen={search.dossierKind}
          choose={(dossierKind) => set({ dossierKind })}
        />
        <Picker
          label={say('filter.order')}
          all={say('order.due')}
          of={ORDERS.filter((one) => one !== 'due').map((one) => ({ value: one, text: say(`order.${one}`) }))}
          chosen={search.order === 'due' ? undefined : search.order}
          choose={(order) => set({ order })}
        />
      </div>
    </div>
  );
}
