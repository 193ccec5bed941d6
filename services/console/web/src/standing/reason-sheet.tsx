import { LIMITS } from 'virtual:limits';
import type { CallParts } from '@nhipcau/client';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import type { ENDPOINTS } from '../reach/house.ts';
import { LongText } from '../task/field.tsx';
import { Outcome, Submit } from './outcome.tsx';

interface ReasonSheetProps<N extends keyof typeof ENDPOINTS> {
  readonly act: N;
  readonly title: string;
  /** What follows from it. */
  readonly effect: string;
  readonly label: string;
  /** Stands before the reason. */
  readonly children?: ReactNode;
  readonly missing?: string | undefined;
  partsWith(reason: string): CallParts<(typeof ENDPOINTS)[N]>;
  onClose(): void;
  /** Hears what the house answered. */
  done?(reply: unknown): void;
}

/** Ends something that stands in a register: its effect is said, its reason is asked for. */
export function ReasonSheet<N extends keyof typeof ENDPOINTS>(props: ReasonSheetProps<N>): ReactNode {
  const { say } = useSpeech();
  const { act, title, effect, label, children, missing, partsWith, onClose, done } = props;
  const doing = useAct(act);
  const [reason, setReason] = useState('');
  const lacking = missing ?? (reason.trim() === '' ? say('missing.reason') : undefined);
  return (
    <Sheet open onClose={onClose} title={title}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          if (lacking !== undefined) return;
          void doing.perform(partsWith(reason)).then((reply) => {
            if (reply === undefined) return;
            done?.(reply);
            onClose();
          });
        }}
      >
        <p>{effect}</p>
        {children}
        <LongText
          label={say('standing.reason')}
          rows={2}
          value={reason}
          change={setReason}
          most={LIMITS.reasonCharacters}
        />
        <Outcome of={doing} />
        <Submit label={label} missing={lacking} busy={doing.attempt.state === 'under-way'} grave />
      </form>
    </Sheet>
  );
}
