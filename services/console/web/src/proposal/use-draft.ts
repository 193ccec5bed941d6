import type { ProposalContent } from '@nhipcau/contracts';
import { useEffect, useRef, useState } from 'react';
import type { reading } from '../reach/house.ts';
import { type Saving, useAutosave } from './autosave.ts';
import { contentOf, type DraftForm, formOf } from './draft-form.ts';

export type Draft = Awaited<ReturnType<ReturnType<typeof reading<'readDraft'>>['queryFn']>>['body'];

export interface Writing {
  readonly form: DraftForm;
  readonly content: ProposalContent;
  readonly saving: Saving;
  set(change: Partial<DraftForm>): void;
  documentHash(): string | undefined;
  /** Mine, over what was saved meanwhile: the person has seen both. */
  keepMine(theirs: Draft): void;
  takeTheirs(theirs: Draft): void;
}

/** A draft in writing: kept in this browser from the first key on, and at the house as soon as the typing pauses. */
export function useDraft(id: string, draft: Draft): Writing {
  const key = `nhipcau-draft ${id}`;
  const [form, setForm] = useState<DraftForm>(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? formOf(draft.content) : (JSON.parse(kept) as DraftForm);
  });
  const { saving, save, restart, documentHash } = useAutosave(id, draft);
  const content = contentOf(form, draft.content);
  // Typed in an earlier visit and never saved: it goes to the house now.
  const left = useRef(localStorage.getItem(key) === null ? undefined : content);
  useEffect(() => {
    if (left.current !== undefined && left.current.title !== undefined) save(left.current);
  }, [save]);
  // Only what the house has confirmed is forgotten here.
  const before = useRef(saving.state);
  useEffect(() => {
    if (saving.state === 'saved' && before.current === 'saving') localStorage.removeItem(key);
    before.current = saving.state;
  }, [saving.state, key]);
  return {
    form,
    content,
    saving,
    documentHash,
    set(change) {
      const next = { ...form, ...change };
      setForm(next);
      localStorage.setItem(key, JSON.stringify(next));
      if (next.titleVi.trim() !== '') save(contentOf(next, draft.content));
    },
    keepMine(theirs) {
      restart(theirs);
      save(content);
    },
    takeTheirs(theirs) {
      localStorage.removeItem(key);
      setForm(formOf(theirs.content));
      restart(theirs);
    },
  };
}
