import { Unreachable } from '@nhipcau/client';
import type { Problem, ProposalContent } from '@nhipcau/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, ENDPOINTS, queries, Refused } from '../reach/house.ts';

export type Saving =
  | { readonly state: 'saved' | 'typing' | 'saving' | 'away' }
  | { readonly state: 'refused'; readonly problem: Problem }
  /** A colleague has saved meanwhile: both texts are there, and the person chooses. */
  | { readonly state: 'conflict' };

interface Kept {
  readonly revision: number;
  readonly documentHash: string;
}

const PAUSE_MS = 900;
const AGAIN_MS = 5_000;

/** Saves the draft when the typing pauses, from the revision it was read at; never over somebody else's words. */
export function useAutosave(id: string, read: Kept | undefined) {
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const kept = useRef<Kept | undefined>(read);
  const waiting = useRef<ProposalContent | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const busy = useRef(false);
  if (kept.current === undefined && read !== undefined) kept.current = read;

  const send = useCallback(async () => {
    const content = waiting.current;
    if (content === undefined || kept.current === undefined || busy.current) return;
    busy.current = true;
    waiting.current = undefined;
    setSaving({ state: 'saving' });
    let againMs: number | undefined;
    try {
      const answer = await ask(ENDPOINTS.saveDraft, {
        params: { id },
        body: { content },
        revision: kept.current.revision,
      });
      kept.current = answer.body;
      setSaving({ state: waiting.current === undefined ? 'saved' : 'typing' });
      void queries.invalidateQueries({ queryKey: ['readDraft', { params: { id } }] });
    } catch (fault) {
      if (fault instanceof Refused && fault.problem.status === 412) setSaving({ state: 'conflict' });
      else if (fault instanceof Refused) setSaving({ state: 'refused', problem: fault.problem });
      else if (fault instanceof Unreachable) {
        waiting.current ??= content;
        againMs = AGAIN_MS;
        setSaving({ state: 'away' });
      } else throw fault;
    } finally {
      busy.current = false;
    }
    if (waiting.current !== undefined) timer.current = setTimeout(() => void send(), againMs ?? 0);
  }, [id]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const save = useCallback(
    (content: ProposalContent): void => {
      waiting.current = content;
      setSaving({ state: 'typing' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), PAUSE_MS);
    },
    [send],
  );

  return {
    saving,
    save,
    /** Of what was saved last: what presenting must name. */
    documentHash: () => kept.current?.documentHash,
    /** After a conflict: from now on from the revision that was read anew. */
    restart(from: Kept): void {
      kept.current = from;
      setSaving({ state: 'saved' });
    },
  };
}
