import type { InboxView } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { countText, useCounts } from './counts.tsx';
import { askedOf, type InboxSearch, sameSearch } from './inbox-search.ts';
import { readInboxAhead } from './use-inbox.ts';

const ViewSheet = lazy(() => import('./view-sheet.tsx').then(({ ViewSheet: of }) => ({ default: of })));

/** Another search is another list, however alike. */
const EXACT = { exact: true } as const;

/** What everybody looks for, with how much of it there is. */
const ALWAYS = [
  { key: 'all', count: 'units', search: { of: 'my-units' } },
  { key: 'mine', count: 'mine', search: { of: 'me' } },
  { key: 'overdue', count: 'overdue', search: { due: 'overdue' } },
  { key: 'soon', count: 'soon', search: { due: 'soon' } },
] as const;

export function useViews(): readonly InboxView[] | undefined {
  return useQuery({ ...reading('listViews', {}), staleTime: 60_000 }).data?.body.items;
}

/** Ways of looking at the inbox: those that everybody has, and those that the reader named. */
export function ViewsBar({ search }: { search: InboxSearch }): ReactNode {
  const { say } = useSpeech();
  const counts = useCounts();
  const views = useViews() ?? [];
  const [sheet, open] = useState<'save' | InboxView>();
  const asked = askedOf(search);
  const from = views.find(({ id }) => id === search.view);
  const isKept = [...ALWAYS, ...views].some((view) => sameSearch(view.search, asked));
  return (
    <div className="views">
      <nav aria-label={say('inbox.views')}>
        {ALWAYS.map(({ key, count, search: of }) => (
          <Link
            key={key}
            to="/inbox"
            search={of}
            replace
            data-key={key}
            onPointerEnter={() => readInboxAhead(of)}
            aria-current={from === undefined && sameSearch(of, asked) ? 'page' : undefined}
            activeOptions={EXACT}
          >
            {say(`inbox.${key}`)}
            {counts !== undefined && counts[count] > 0 && <span className="count">{countText(counts[count])}</span>}
          </Link>
        ))}
        {views.map((view) => (
          <span key={view.id} className="view-kept">
            <Link
              to="/inbox"
              search={{ ...view.search, view: view.id }}
              replace
              aria-current={from?.id === view.id ? 'page' : undefined}
              activeOptions={EXACT}
            >
              <bdi>{view.name}</bdi>
              {view.isDefault && <span className="hidden-text"> ({say('view.isDefault')})</span>}
              {view.isDefault && <span aria-hidden="true">★</span>}
            </Link>
            {from?.id === view.id && (
              <button
                type="button"
                className="icon-button"
                aria-label={say('view.edit', { name: view.name })}
                onClick={() => open(view)}
              >
                ✎
              </button>
            )}
          </span>
        ))}
      </nav>
      <button
        type="button"
        className="link"
        aria-label={say('view.save')}
        disabled={isKept}
        title={isKept ? say('view.nothingToSave') : undefined}
        onClick={() => open('save')}
      >
        <span className="wide-only">{say('view.save')}</span>
        <span className="narrow-only" aria-hidden="true">
          +
        </span>
      </button>
      {sheet !== undefined && (
        <Suspense>
          <ViewSheet
            view={sheet === 'save' ? undefined : sheet}
            from={from}
            asked={asked}
            onClose={() => open(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
