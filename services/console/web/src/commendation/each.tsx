import type { ReactNode } from 'react';
import { NomineeHead, type NomineeShown } from './nominees-shown.tsx';

/** A yes or a no for every nominee, all in sight; what a No needs opens below it. */
export function Each(props: {
  nominees: readonly NomineeShown[];
  answers: Readonly<Record<number, boolean>>;
  answer(no: number, yes: boolean): void;
  yes: string;
  no: string;
  whenNo?(nominee: NomineeShown): ReactNode;
}): ReactNode {
  const { nominees, answers, answer, yes, no, whenNo } = props;
  return (
    <ol className="each">
      {nominees.map((nominee) => (
        <li key={nominee.no}>
          <fieldset>
            <legend>
              <NomineeHead nominee={nominee} />
            </legend>
            <span className="segments">
              {[true, false].map((is) => (
                <label key={String(is)} data-answer={is}>
                  <input
                    type="radio"
                    name={`nominee-${nominee.no}`}
                    checked={answers[nominee.no] === is}
                    onChange={() => answer(nominee.no, is)}
                  />
                  <span>{is ? yes : no}</span>
                </label>
              ))}
            </span>
          </fieldset>
          {answers[nominee.no] === false && whenNo?.(nominee)}
        </li>
      ))}
    </ol>
  );
}
