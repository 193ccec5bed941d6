import type { ReactNode } from 'react';
import { type Speech, useSpeech } from '../language/language.ts';
import { fieldId } from '../task/fault-place.ts';
import { type FaultAt, useFaultAt } from '../task/faults.tsx';
import { NomineeHead, type NomineeShown } from './nominees-shown.tsx';

export type YesOrNo = Readonly<Record<number, boolean>>;

/** Beyond this, one may answer all alike and then tell out the few. */
const MANY = 3;

interface EachProps {
  readonly nominees: readonly NomineeShown[];
  readonly answers: YesOrNo;
  change(answers: YesOrNo): void;
  readonly yes: string;
  readonly no: string;
  /** What a No needs; it opens below. */
  whenNo?(nominee: NomineeShown, index: number): ReactNode;
}

function One(props: EachProps & { nominee: NomineeShown; index: number }): ReactNode {
  const { nominee, index, answers, change, yes, no, whenNo } = props;
  const at = `/nominees/${nominee.no}`;
  const fault = useFaultAt(at);
  return (
    <li data-fault={fault !== undefined}>
      <fieldset aria-describedby={fault === undefined ? undefined : `${fieldId(at)}-fault`}>
        <legend>
          <NomineeHead nominee={nominee} />
        </legend>
        <span className="yes-no">
          {[true, false].map((is) => (
            <label key={String(is)} data-answer={is} data-chosen={answers[nominee.no] === is}>
              <input
                type="radio"
                id={is ? fieldId(at) : undefined}
                data-at={is ? at : undefined}
                name={`nominee-${nominee.no}`}
                checked={answers[nominee.no] === is}
                onChange={() => change({ ...answers, [nominee.no]: is })}
              />
              <span>{is ? yes : no}</span>
            </label>
          ))}
        </span>
        {fault !== undefined && (
          <p className="fault" id={`${fieldId(at)}-fault`}>
            {fault}
          </p>
        )}
      </fieldset>
      {answers[nominee.no] === false && whenNo?.(nominee, index)}
    </li>
  );
}

/** A yes or a no for every nominee, all in sight; none is answered until somebody has answered it. */
export function Each(props: EachProps): ReactNode {
  const { say } = useSpeech();
  const { nominees, answers, change, yes } = props;
  const left = nominees.filter(({ no }) => answers[no] === undefined);
  return (
    <>
      <p className="each-left">
        <span role="status">{say('each.done', { done: nominees.length - left.length, all: nominees.length })}</span>
        {nominees.length > MANY && left.length > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => change({ ...answers, ...Object.fromEntries(left.map(({ no }) => [no, true])) })}
          >
            {say('each.rest', { answer: yes })}
          </button>
        )}
      </p>
      <ol className="each">
        {nominees.map((nominee, index) => (
          <One key={nominee.no} {...props} nominee={nominee} index={index} />
        ))}
      </ol>
    </>
  );
}

/** A fault for every nominee that nobody has answered yet. */
export function unanswered(
  nominees: readonly NomineeShown[],
  answers: YesOrNo,
  say: Speech['say'],
): readonly FaultAt[] {
  return nominees
    .filter(({ no }) => answers[no] === undefined)
    .map(({ no, name }) => ({ at: `/nominees/${no}`, text: say('missing.nominee', { name: name ?? no }) }));
}

/** Who gets a yes and who a no, by name, to be read before it is sent. */
export function EachReviewed(
  props: Pick<EachProps, 'nominees' | 'answers' | 'yes' | 'no'> & { why?(no: number): string },
): ReactNode {
  const { nominees, answers, yes, no, why } = props;
  const named = ({ no: at, name }: NomineeShown) => {
    const reason = answers[at] === false ? (why?.(at) ?? '') : '';
    return reason === '' ? (name ?? `${at}`) : `${name ?? at}: ${reason}`;
  };
  return (
    <dl className="reviewed">
      {[true, false].map((is) => {
        const names = nominees.filter((one) => answers[one.no] === is).map(named);
        return names.length === 0 ? null : (
          <div key={String(is)}>
            <dt>
              {is ? yes : no} ({names.length})
            </dt>
            <dd className="written">
              <bdi>{names.join('\n')}</bdi>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
