import { LIMITS } from 'virtual:limits';
import type { InboxSearch, InboxView } from '@nhipcau/contracts';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { ProblemShown } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { sameSearch } from './inbox-search.ts';

interface ViewSheetProps {
  /** The view that is edited; nothing where a new one is saved. */
  readonly view: InboxView | undefined;
  /** The view that what is asked began from. */
  readonly from: InboxView | undefined;
  readonly asked: InboxSearch;
  onClose(): void;
}

/** Names a view, opens the inbox with it, takes over what is asked now, or removes it. */
export function ViewSheet({ view, from, asked, onClose }: ViewSheetProps): ReactNode {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // The sheet is opened to name it; it takes the focus itself first.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const [name, setName] = useState(view?.name ?? '');
  const [isDefault, setDefault] = useState(view?.isDefault ?? false);
  const save = useAct('saveView');
  const change = useAct('changeView');
  const remove = useAct('removeView');
  const refused = [save, change, remove].map(({ attempt }) => attempt).find(({ state }) => state === 'refused');
  const isAway = [save, change, remove].some(({ attempt }) => attempt.state === 'unknown');
  const isChanged = from !== undefined && !sameSearch(from.search, asked);
  const show = (saved: InboxView) => {
    onClose();
    void navigate({ to: '/inbox', search: { ...saved.search, view: saved.id }, replace: true });
  };
  const write = async (into: InboxView | undefined, search: InboxSearch, as: string) => {
    const body = { name: as.trim(), search, isDefault };
    const done = await (into === undefined
      ? save.perform({ body })
      : change.perform({ params: { id: into.id }, body }));
    if (done !== undefined) show(done as InboxView);
  };
  return (
    <Sheet open onClose={onClose} title={view === undefined ? say('view.saveTitle') : say('view.editTitle')}>
      <form
        className="view-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void write(view, view === undefined ? asked : view.search, name);
        }}
      >
        <div className="field">
          <label htmlFor={id}>{say('view.name')}</label>
          <input
            id={id}
            value={name}
            maxLength={LIMITS.viewNameCharacters}
            required
            ref={field}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <label className="check">
          <input type="checkbox" checked={isDefault} onChange={(event) => setDefault(event.target.checked)} />
          {say('view.openWith')}
        </label>
        {refused?.state === 'refused' && <ProblemShown problem={refused.problem} />}
        {isAway && <p className="problem">{say('state.failedWhy')}</p>}
        <div className="sheet-do">
          {view !== undefined && (
            <button
              type="button"
              className="button"
              onClick={() =>
                void remove.perform({ params: { id: view.id } }).then((done) => {
                  if (done === undefined) return;
                  onClose();
                  void navigate({ to: '/inbox', search: { of: 'my-units' }, replace: true });
                })
              }
            >
              {say('view.remove')}
            </button>
          )}
          {from !== undefined && isChanged && (
            <button type="button" className="button" onClick={() => void write(from, asked, view?.name ?? from.name)}>
              {say('view.update', { name: from.name })}
            </button>
          )}
          <button type="submit" className="button primary" disabled={name.trim() === ''}>
            {say('view.keep')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
