import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { useMe } from '../reach/me.ts';
import { countText, useCounts } from './counts.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxList, type ListHandle } from './inbox-list.tsx';
import { type InboxSearch, isNarrowed } from './inbox-search.ts';
import { InboxSheets, type Open } from './inbox-sheets.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useUnsentOpinions } from './unsent-opinions.ts';
import { useChosen } from './use-chosen.ts';
import { type Holding, useHolding } from './use-holding.ts';
import { type Inbox, useInbox } from './use-inbox.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useStanding } from './use-standing.ts';
import { useTaskPageAhead } from './use-task-page-ahead.ts';
import { useViews, ViewsBar } from './views-bar.tsx';

/** What the inbox opens with, where its person has said so and nothing else is asked. */
function useDefaultView(isBare: boolean): void {
  const navigate = useNavigate();
  const view = useViews()?.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (isBare && view !== undefined)
      void navigate({ to: '/inbox', search: { ...view.search, view: view.id }, replace: true });
  }, [isBare, view, navigate]);
}

function useTitle(): void {
  const { say } = useSpeech();
  const waiting = useCounts()?.units ?? 0;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${countText(waiting)}) ` : ''}${say('frame.inbox')} · Nhịp Cầu`;
  }, [say, waiting]);
}

/** Nothing waits: whoever writes dossiers is shown where to begin, and whoever holds no post is told why so little is here. */
function NothingWaits(): ReactNode {
  const { say } = useSpeech();
  const appointments = useMe()?.appointments;
  if (appointments?.length === 0)
    return (
      <Empty title={say('inbox.noPost')}>
        <p>{say('inbox.noPostWhy')}</p>
      </Empty>
    );
  return (
    <Empty title={say('inbox.none')}>
      <p>{say('inbox.noneWhy')}</p>
      {appointments?.some(({ role }) => role === 'staff') && (
        <Link to="/write" className="button">
          {say('write.new')}
        </Link>
      )}
    </Empty>
  );
}

/** What stands where rows would, and what was said of the last thing done. */
function Told({ inbox, search, holding }: { inbox: Inbox; search: InboxSearch; holding: Holding }): ReactNode {
  const { say } = useSpeech();
  const narrowed = isNarrowed(search);
  return (
    <>
      <p className="hidden-text" role="status">
        {holding.said}
      </p>
      <p className="said" role="status">
        {holding.given}
      </p>
      {holding.fault !== undefined && (
        <p className="problem" role="alert">
          {holding.fault}
        </p>
      )}
      {(inbox.state === 'reading' || (inbox.isBefore && inbox.items.length === 0)) && <Loading />}
      {inbox.state === 'failed' && inbox.fault !== undefined && (
        <Failed fault={inbox.fault} again={() => void inbox.more()} />
      )}
      {inbox.state === 'read' && !inbox.isBefore && inbox.items.length === 0 && (
        <>
          {!narrowed && <NothingWaits />}
          {narrowed && (
            <Empty title={say('inbox.noneFound')}>
              <p>{say('inbox.noneFoundWhy')}</p>
            </Empty>
          )}
        </>
      )}
    </>
  );
}

export function InboxPage(): ReactNode {
  const { say } = useSpeech();
  const search = useSearch({ from: '/inbox' });
  const inbox = useInbox(search);
  const { items, refresh } = inbox;
  const handle = useRef<ListHandle>(null);
  const { at, setAt, step } = useStanding(inbox, handle);
  const chosen = useChosen(items);
  const holding = useHolding(refresh);
  const [open, show] = useState<Open>();
  useTitle();
  useTaskPageAhead(inbox.state === 'read');
  useDefaultView(Object.keys(search).length === 0);
  useUnsentOpinions((unsent) => show({ sheet: 'opinion', items: unsent }));
  const { choose: pick, clear } = chosen;
  const choose = useCallback(
    (id: string, range: boolean) => {
      setAt(id);
      pick(id, range);
    },
    [pick, setAt],
  );
  const menu = useCallback(
    (id: string, button: HTMLElement) => {
      const item = items.find((one) => one.id === id);
      if (item !== undefined) show({ sheet: 'menu', item, button });
    },
    [items],
  );
  const claimChosen = async () => {
    const titles = new Map(chosen.items.map(({ id, dossier }) => [id, dossier.title]));
    const results = await holding.claimAll(chosen.items);
    if (results === undefined) return;
    show({ sheet: 'results', results, titles });
    clear();
  };
  const here = items.find(({ id }) => id === at);
  useInboxKeys({
    here,
    step,
    choose,
    clear,
    claim: () => (chosen.items.length > 0 ? void claimChosen() : here && holding.claim(here.id)),
    assign: (item) => show({ sheet: 'assign', item }),
  });
  return (
    <section className="page inbox-page" data-stale={inbox.state === 'reading' || inbox.isBefore}>
      <header className="page-head">
        <h1>{say('frame.inbox')}</h1>
        <p className="quiet">{say('inbox.hint')}</p>
      </header>
      <ViewsBar search={search} />
      <InboxFilters search={search} />
      <Told inbox={inbox} search={search} holding={holding} />
      {items.length > 0 && <InboxList {...{ inbox, at, handle, setAt, choose, menu }} chosen={chosen.ids} />}
      <SelectionBar
        chosen={chosen.items}
        busy={holding.busy}
        claim={() => void claimChosen()}
        opine={() => show({ sheet: 'opinion', items: chosen.items.filter(({ kind }) => kind === 'opine') })}
        clear={clear}
      />
      <InboxSheets {...{ open, holding, refresh, show }} close={() => show(undefined)} />
    </section>
  );
}
