import type { TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { whyClosed } from './acts-open.ts';
import { fieldId } from './fault-place.ts';
import { useFaultAt } from './faults.tsx';
import type { Way } from './way.ts';

/** Where the choice itself is at fault: none was made. */
export const WAYS_AT = '/way';

/** The ways to answer, each with what it means; one that is closed to the reader says why. */
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
  const closed = ways.map((way) => whyClosed(speech, task, way, drafting));
  const first = closed.indexOf(undefined);
  return (
    <fieldset className="answer-ways" data-fault={fault !== undefined}>
      <legend className="hidden-text">{task.question}</legend>
      {ways.map((way, no) => {
        const not = closed[no];
        return (
          <label key={way.key} data-way={way.key} data-chosen={chosen === way.key} data-closed={not !== undefined}>
            <input
              type="radio"
              id={no === first ? fieldId(WAYS_AT) : undefined}
              name="answer"
              value={way.key}
              checked={chosen === way.key}
              disabled={not !== undefined}
              onChange={() => choose(way.key)}
            />
            <span>
              <b>{way.label}</b>
              {(not ?? way.hint) !== undefined && <small>{not ?? way.hint}</small>}
            </span>
          </label>
        );
      })}
      {fault !== undefined && <p className="fault">{fault}</p>}
    </fieldset>
  );
}
