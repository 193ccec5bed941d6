import type { Change } from '@nhipcau/contracts';
import { useEffect, useState } from 'react';
import { queries } from './house.ts';
import { askWhetherEnded } from './session.ts';

const WAIT_MS = { first: 1_000, longest: 30_000 };
/** Changes that come together are asked about together. */
const GATHER_MS = 250;

/** The most that the house is asked for; whoever was away for longer asks for everything anyway. */
const LONGEST_SINCE_MS = 600_000;

const listeners = new Set<() => void>();

/** Hears that something has changed, for lists that keep themselves. */
export function followChanges(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function askAgain(dossiers: ReadonlySet<string>): void {
  for (const listener of listeners) listener();
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [name, parts] = queryKey as [string, { params?: { id?: string } } | undefined];
      if (name === 'listTasks' || name === 'countTasks' || name === 'listDossiers') return true;
      const id = parts?.params?.id;
      return id !== undefined && [...dossiers].some((dossier) => id.startsWith(dossier));
    },
  });
}

/** Other tasks are the reader's now, and other dossiers: nothing that was read before is relied on. */
function askEverything(): void {
  for (const listener of listeners) listener();
  void queries.invalidateQueries();
}

/** Follows the changes of the reader's dossiers for as long as the frame stands; says whether the line is up. */
export function useLive(): 'connecting' | 'live' | 'away' {
  const [line, setLine] = useState<'connecting' | 'live' | 'away'>('connecting');
  useEffect(() => {
    let source: EventSource | undefined;
    let waitMs = WAIT_MS.first;
    let wasAway = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const changed = new Set<string>();
    const note = ({ data }: MessageEvent<string>) => {
      changed.add((JSON.parse(data) as Change).dossier);
      gathering ??= setTimeout(() => {
        gathering = undefined;
        askAgain(changed);
        changed.clear();
      }, GATHER_MS);
    };
    const connect = () => {
      // What changes between the page's first reading and this line is told too.
      const sinceMs = Math.min(Math.ceil(performance.now()), LONGEST_SINCE_MS);
      source = new EventSource(`/api/tasks/changes?sinceMs=${sinceMs}`);
      source.onopen = () => {
        // What somebody's posts were meanwhile is kept nowhere.
        if (wasAway) askEverything();
        wasAway = false;
        waitMs = WAIT_MS.first;
        setLine('live');
      };
      source.onmessage = note;
      source.addEventListener('change', note);
      source.addEventListener('standing', askEverything);
      source.onerror = () => {
        wasAway = true;
        setLine('away');
        // The browser connects again by itself, and says where it left off, unless the answer was no stream at all.
        if (source?.readyState !== EventSource.CLOSED) return;
        void askWhetherEnded();
        again = setTimeout(connect, waitMs);
        waitMs = Math.min(waitMs * 2, WAIT_MS.longest);
      };
    };
    connect();
    return () => {
      source?.close();
      clearTimeout(again);
      clearTimeout(gathering);
    };
  }, []);
  return line;
}
