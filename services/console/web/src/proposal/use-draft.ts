import { Unreachable } from '@nhipcau/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ask, ENDPOINTS, queries, Refused, type reading } from '../reach/house.ts';
import { contentOf, formOf } from './draft-form.ts';
import { DraftKeeper, type Held, type Outcome, type Unsaved, type Writing } from './draft-keeper.ts';

export type Draft = Awaited<ReturnType<ReturnType<typeof reading<'readDraft'>>['queryFn']>>['body'];

function heldOf({ content, revision, documentHash, savedBy }: Draft): Held {
  return { revision, documentHash, form: formOf(content), savedBy: savedBy.name ?? '' };
}

/** What came of a change to the draft; a fault that is neither a refusal nor a lost connection is thrown. */
export async function outcomeOf(change: () => Promise<Pick<Held, 'revision' | 'documentHash'>>): Promise<Outcome> {
  try {
    const { revision, documentHash } = await change();
    return { revision, documentHash };
  } catch (fault) {
    if (fault instanceof Unreachable) return 'away';
    if (!(fault instanceof Refused)) throw fault;
    return fault.problem.status === 412 ? 'changed' : { problem: fault.problem };
  }
}

const keyOf = (id: string) => `nhipcau-draft ${id}`;

/** Once it is presented there is nothing left to save. */
export function forgetDraft(id: string): void {
  localStorage.removeItem(keyOf(id));
}

function keeperOf(id: string, draft: Draft): DraftKeeper {
  const key = keyOf(id);
  const kept = localStorage.getItem(key);
  return new DraftKeeper(heldOf(draft), kept === null ? undefined : (JSON.parse(kept) as Unsaved), {
    async save(form, revision) {
      const outcome = await outcomeOf(
        async () =>
          (await ask(ENDPOINTS.saveDraft, { params: { id }, body: { content: contentOf(form) }, revision })).body,
      );
      void queries.invalidateQueries({ queryKey: ['readDraft', { params: { id } }] });
      return outcome;
    },
    async read() {
      return heldOf((await ask(ENDPOINTS.readDraft, { params: { id } })).body);
    },
    keep(unsaved) {
      if (unsaved === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(unsaved));
    },
    later: (run, waitMs) => void setTimeout(run, waitMs),
  });
}

/** A draft in writing: kept in this browser from the first key on, and at the house as soon as the typing pauses. */
export function useDraft(id: string, draft: Draft): { readonly writing: Writing; readonly keeper: DraftKeeper } {
  const [keeper] = useState(() => keeperOf(id, draft));
  const writing = useSyncExternalStore(keeper.follow, keeper.now);
  useEffect(() => keeper.see(heldOf(draft)), [keeper, draft]);
  return { writing, keeper };
}
