import type { Acted, PreparationShown, TaskDetail } from '@nhipcau/contracts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type MessageKey, type Speech, useSpeech } from '../language/language.ts';
import { forgetTyped, useTyped } from '../reach/kept-text.ts';
import { Answer } from './answer.tsx';
import type { FaultAt } from './faults.tsx';
import { Prepared } from './prepared.tsx';
import { typedOf } from './sending.ts';
import type { Way } from './way.ts';

/** What a form knows when it says its ways: the task, what is typed so far, and the words. */
export interface Asked<Typed> extends Speech {
  readonly task: TaskDetail;
  readonly typed: Typed;
  set(change: Partial<Typed>): void;
  readonly chosen: string;
  choose(key: string): void;
}

/** How one kind of task is answered: what may be typed, and the ways in which it is said. Everything else is common. */
export interface AnswerForm<Typed> {
  readonly empty: Typed;
  ways(asked: Asked<Typed>): readonly Way[];
  /** Stands above the ways. */
  above?(asked: Asked<Typed>): ReactNode;
  /** What would have been typed for a draft that somebody left, and which way it goes. */
  filled?(draft: PreparationShown): { readonly typed: Partial<Typed>; readonly way: string };
}

export interface AnswerProps {
  readonly task: TaskDetail;
  done(receipt: Acted, label: string): void;
}

/** The draft of somebody else is filled in where nothing was typed yet; otherwise it is offered. */
function usePrepared<Typed extends object>(
  { form, task }: { readonly form: AnswerForm<Typed>; readonly task: TaskDetail },
  kept: Partial<Typed>,
  chosen: string,
  write: (typed: Partial<Typed>, way: string) => void,
): ReactNode {
  const { preparation } = task;
  const filled = preparation && form.filled?.(preparation);
  const untouched = Object.keys(kept).length === 0 && chosen === '';
  const offered = useRef<number>(undefined);
  const fill = () => filled && write(filled.typed, filled.way);
  useEffect(() => {
    if (preparation === undefined || offered.current === preparation.revision) return;
    offered.current = preparation.revision;
    if (untouched) fill();
  });
  if (preparation === undefined) return undefined;
  const holds = (typed: object) =>
    Object.entries(typed).every(([key, value]) => JSON.stringify(kept[key as keyof Typed]) === JSON.stringify(value));
  const filledIn = filled && chosen === filled.way && holds(filled.typed);
  return <Prepared task={task} of={preparation} fill={fill} {...(filledIn === undefined ? {} : { filledIn })} />;
}

function Typing<Typed extends object>(
  props: AnswerProps & { form: AnswerForm<Typed>; goesOn(message: MessageKey): void },
): ReactNode {
  const { form, task, done, goesOn } = props;
  const speech = useSpeech();
  const of = typedOf(task.id);
  const [kept, keep] = useTyped<Partial<Typed>>(of, 'answer', {});
  const [chosen, choose] = useTyped(of, 'way', '');
  const typed = { ...form.empty, ...kept };
  const asked: Asked<Typed> = {
    ...speech,
    task,
    typed,
    set: (change) => keep({ ...kept, ...change }),
    chosen,
    choose,
  };
  const prepared = usePrepared(props, kept, chosen, (change, way) => {
    keep({ ...kept, ...change });
    choose(way);
  });
  return (
    <Answer
      task={task}
      of={of}
      ways={form.ways(asked)}
      above={
        <>
          {prepared}
          {form.above?.(asked)}
        </>
      }
      chosen={chosen}
      choose={choose}
      done={(receipt, way, label) => {
        forgetTyped(of);
        if (way?.goesOn === undefined) done(receipt, label);
        else goesOn(way.goesOn);
      }}
    />
  );
}

function AnswerBy<Typed extends object>(props: AnswerProps & { form: AnswerForm<Typed> }): ReactNode {
  const { form, task, done } = props;
  const { say } = useSpeech();
  const [said, setSaid] = useState<{ readonly message: MessageKey; readonly times: number }>();
  return (
    <>
      <p className="said" role="status">
        {said !== undefined && say(said.message)}
      </p>
      <Typing
        key={said?.times ?? 0}
        form={form}
        task={task}
        done={done}
        goesOn={(message) => setSaid({ message, times: (said?.times ?? 0) + 1 })}
      />
    </>
  );
}

/** A form as it is put on a page: nothing typed in it is lost until it has been sent, and nothing is sent unseen. */
export function answerForm<Typed extends object>(form: AnswerForm<Typed>): (props: AnswerProps) => ReactNode {
  return (props) => <AnswerBy form={form} {...props} />;
}

/** A fault at a field as long as nothing is written there. */
export function unlessWritten(text: string, at: string, fault: string): readonly FaultAt[] {
  return text.trim() === '' ? [{ at, text: fault }] : [];
}
