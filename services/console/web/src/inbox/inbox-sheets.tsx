import type { BulkResult, InboxItem } from '@nhipcau/contracts';
import { lazy, type ReactNode, Suspense } from 'react';
import type { MenuAt } from './row-menu.tsx';
import type { Holding } from './use-holding.ts';

const BulkOpinionSheet = lazy(() => import('./bulk-opinion.tsx').then(({ BulkOpinionSheet: of }) => ({ default: of })));
const ResultsSheet = lazy(() => import('./bulk-results.tsx').then(({ ResultsSheet: of }) => ({ default: of })));
const AssignSheet = lazy(() => import('./assign-sheet.tsx').then(({ AssignSheet: of }) => ({ default: of })));
const RowMenu = lazy(() => import('./row-menu.tsx').then(({ RowMenu: of }) => ({ default: of })));

/** What lies over the list. */
export type Open =
  | { readonly sheet: 'opinion'; readonly items: readonly InboxItem[] }
  | { readonly sheet: 'results'; readonly results: readonly BulkResult[]; readonly titles: ReadonlyMap<string, string> }
  | { readonly sheet: 'assign'; readonly item: InboxItem }
  | ({ readonly sheet: 'menu' } & MenuAt);

/** Fetched when they are first opened: who only reads the list waits for none of it. */
export function InboxSheets(props: {
  open: Open | undefined;
  close(): void;
  holding: Holding;
  refresh(): Promise<void>;
  show(open: Open): void;
}): ReactNode {
  const { open, close, holding, refresh, show } = props;
  if (open === undefined) return null;
  return (
    <Suspense>
      {open.sheet === 'opinion' && (
        <BulkOpinionSheet items={open.items} onClose={close} onDone={() => void refresh()} />
      )}
      {open.sheet === 'results' && <ResultsSheet results={open.results} titles={open.titles} onClose={close} />}
      {open.sheet === 'assign' && (
        <AssignSheet task={open.item.id} title={open.item.dossier.title} onClose={close} onDone={holding.assigned} />
      )}
      {open.sheet === 'menu' && (
        <RowMenu
          at={open}
          onClose={close}
          claim={holding.claim}
          release={holding.release}
          assign={(item) => show({ sheet: 'assign', item })}
        />
      )}
    </Suspense>
  );
}
