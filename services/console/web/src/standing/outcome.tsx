import type { ReactNode } from 'react';
import { ProblemShown } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import type { Doing } from '../reach/act.ts';
import type { ENDPOINTS } from '../reach/house.ts';

/** What became of an act that was not done: refused with its rule, or not known. */
export function Outcome<N extends keyof typeof ENDPOINTS>({ of }: { of: Doing<N> }): ReactNode {
  const { say } = useSpeech();
  if (of.attempt.state === 'refused') return <ProblemShown problem={of.attempt.problem} />;
  if (of.attempt.state !== 'unknown') return null;
  return (
    <p className="problem" role="alert">
      {say('confirm.unknown')}
    </p>
  );
}

/** The one button of a form, disabled with what is missing. */
export function Submit(props: {
  label: string;
  missing: string | undefined;
  busy: boolean;
  grave?: boolean;
}): ReactNode {
  const { say } = useSpeech();
  const { label, missing, busy, grave = false } = props;
  return (
    <div className="sheet-do">
      {missing !== undefined && (
        <p className="quiet" id="submit-missing">
          {missing}
        </p>
      )}
      <button
        type="submit"
        className="button primary"
        data-grave={grave}
        disabled={missing !== undefined || busy}
        aria-describedby={missing === undefined ? undefined : 'submit-missing'}
      >
        {busy ? say('do.sending') : label}
      </button>
    </div>
  );
}
