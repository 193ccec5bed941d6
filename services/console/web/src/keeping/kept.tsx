import { LIMITS } from 'virtual:limits';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import type { Doing } from '../reach/act.ts';
import type { ENDPOINTS } from '../reach/house.ts';
import { Outcome, Submit } from '../standing/outcome.tsx';
import { useSaid } from '../standing/use-said.ts';
import { LongText } from '../task/field.tsx';
import { Listed } from './listed.tsx';
import type { usePages } from './use-pages.ts';

/** Enters something for somebody else, which is done with a reason. */
export function EnterSheet<N extends keyof typeof ENDPOINTS>(props: {
  readonly title: string;
  readonly label: string;
  readonly act: Doing<N>;
  /** What is missing before the reason is asked for. */
  readonly missing: string | undefined;
  readonly effect?: string;
  readonly children: ReactNode;
  send(reason: string): void;
  onClose(): void;
}): ReactNode {
  const { say } = useSpeech();
  const { title, label, act, effect, children, send, onClose } = props;
  const [reason, setReason] = useState('');
  const missing = props.missing ?? (reason.trim() === '' ? say('missing.reason') : undefined);
  return (
    <Sheet open onClose={onClose} title={title}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === undefined) send(reason);
        }}
      >
        {children}
        <LongText
          label={say('standing.reason')}
          rows={2}
          value={reason}
          most={LIMITS.reasonCharacters}
          change={setReason}
        />
        {effect !== undefined && <p>{effect}</p>}
        <Outcome of={act} />
        <Submit label={label} missing={missing} busy={act.attempt.state === 'under-way'} />
      </form>
    </Sheet>
  );
}

export interface Closing {
  close(): void;
  /** What is said once it is done. */
  said(words: string): void;
}

/** A register of the keepers': something is entered, what stands in it is listed, and any of it may be ended. */
export function Kept<Item>(props: {
  readonly pages: { readonly list: ReturnType<typeof usePages>['list']; readonly items: readonly Item[] };
  readonly enter?: { readonly label: string; sheet(closing: Closing): ReactNode };
  readonly hint?: ReactNode;
  one(of: Item, end: () => void): ReactNode;
  ending(of: Item, closing: Closing): ReactNode;
}): ReactNode {
  const { pages, enter, hint, one, ending } = props;
  const [entering, open] = useState(false);
  const [ended, end] = useState<Item>();
  const { said, place, tell } = useSaid<HTMLParagraphElement>();
  return (
    <>
      {hint}
      {enter !== undefined && (
        <div className="filters">
          <button type="button" className="button" onClick={() => open(true)}>
            {enter.label}
          </button>
        </div>
      )}
      <p className="said" role="status" tabIndex={-1} ref={place}>
        {said}
      </p>
      <Listed list={pages.list} empty={pages.items.length === 0}>
        {pages.items.map((item) => one(item, () => end(item)))}
      </Listed>
      {entering && enter?.sheet({ close: () => open(false), said: tell })}
      {ended !== undefined && ending(ended, { close: () => end(undefined), said: tell })}
    </>
  );
}
