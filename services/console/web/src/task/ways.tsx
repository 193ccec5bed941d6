import type { TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { allowedFor, whyNot } from './acts-open.ts';
import type { Way } from './answer-form.tsx';

/** The ways to answer, each with what it means; one that is closed to the reader says why. */
export function Ways(props: {
  ways: readonly Way[];
  task: TaskDetail;
  chosen: string;
  choose(key: string): void;
}): ReactNode {
  const speech = useSpeech();
  const { ways, task, chosen, choose } = props;
  return (
    <fieldset className="answer-ways">
      <legend className="hidden-text">{task.question}</legend>
      {ways.map((way) => {
        const not = whyNot(speech, allowedFor(task, way));
        return (
          <label key={way.key} data-way={way.key} data-chosen={chosen === way.key} data-closed={not !== undefined}>
            <input
              type="radio"
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
    </fieldset>
  );
}
