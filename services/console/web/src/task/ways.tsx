import type { TaskDetail } from '@nhipcau/contracts';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../language/language.ts';
import { whyClosed } from './acts-open.ts';
import { fieldId } from './fault-place.ts';
import { useFaultAt } from './faults.tsx';
import type { Way } from './way.ts';

/** Where the choice itself is at fault: none was made. */
export const WAYS_AT = '/way';

/** What a choice asks for comes into sight when it is made; the focus stays on the choice. */
function useRevealed(chosen: string, choose: (key: string) => void) {
  const asked = useRef<HTMLDivElement>(null);
  const made = useRef<string>(undefined);
  useEffect(() => {
    if (made.current === chosen) asked.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
    made.current = undefined;
  }, [chosen]);
  const reveal = (key: string) => {
    made.current = key;
    choose(key);
  };
  return { asked, reveal };
}

/** The ways to answer, each with what it means and, once chosen, what it asks for; one that is closed to the reader says why. */
export function Ways(props: {
  ways: readonly Way[];
  task: TaskDetail;
  chosen: string;
  choose(key: string): void;
  /** The answer is drafted for somebody else: whether this reader may give it does not matter. */
  drafting?: boolean;
}): ReactNode {
  const speech = useSpeech();
  const { ways, task, chosen, choose, drafting = false } = props;
  const fault = useFaultAt(WAYS_AT);
  const { asked, reveal } = useRevealed(chosen, choose);
  const closed = ways.map((way) => whyClosed(speech, task, way, drafting));
  const first = closed.indexOf(undefined);
  return (
    <fieldset className="answer-ways" data-fault={fault !== undefined}>
      <legend className="hidden-text">{task.question}</legend>
      {ways.map((way, no) => {
        const not = closed[no];
        const is = chosen === way.key;
        return (
          <Fragment key={way.key}>
            <label data-way={way.key} data-chosen={is} data-closed={not !== undefined}>
              <input
                type="radio"
                id={no === first ? fieldId(WAYS_AT) : undefined}
                name="answer"
                value={way.key}
                checked={is}
                disabled={not !== undefined}
                onChange={() => reveal(way.key)}
              />
              <span>
                <b>{way.label}</b>
                {(not ?? way.hint) !== undefined && <small>{not ?? way.hint}</small>}
              </span>
            </label>
            {is && not === undefined && way.fields !== undefined && (
              <div className="way-fields" ref={asked}>
                {way.fields}
              </div>
            )}
          </Fragment>
        );
      })}
      {fault !== undefined && <p className="fault">{fault}</p>}
    </fieldset>
  );
}
