import type { PreparationShown, TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { Facts } from '../audit/statement.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { session } from '../reach/session.ts';
import { Outcome } from '../standing/outcome.tsx';

/** Whether the reader may draft the answer for whoever gives it. */
export function mayPrepare(task: TaskDetail): boolean {
  return task.acts.some(({ act, may }) => act === 'prepare' && may);
}

/** A draft that somebody left for whoever answers: by whom, when, and what becomes of it. */
export function Prepared(props: {
  task: TaskDetail;
  of: PreparationShown;
  /** Whether the form holds it; absent where the form cannot be filled in by itself. */
  filledIn?: boolean;
  fill(): void;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { task, of, filledIn, fill } = props;
  const drop = useAct('dropPreparation');
  const mine = of.preparedBy.id === session()?.person;
  const name = of.preparedBy.name ?? of.preparedBy.id;
  return (
    <section className="prepared" aria-labelledby="prepared">
      <h3 id="prepared">{say('prepare.by', { name, at: instantText(speech, of.preparedAt) })}</h3>
      {mine && <p>{say('prepare.mine')}</p>}
      {filledIn === undefined && <Facts of={of.body} />}
      {filledIn === true && !mine && <p>{say('prepare.used')}</p>}
      {!mine && <p className="hint">{say('prepare.dropEffect')}</p>}
      <div className="prepared-do">
        {filledIn === false && (
          <button type="button" className="link" onClick={fill}>
            {say('prepare.use')}
          </button>
        )}
        {mayPrepare(task) && (
          <button
            type="button"
            className="link"
            disabled={drop.attempt.state === 'under-way'}
            onClick={() => void drop.perform({ params: { id: task.id } })}
          >
            {say('prepare.drop')}
          </button>
        )}
      </div>
      <Outcome of={drop} />
    </section>
  );
}

/** Keeps what was stated as a draft instead of sending it. */
export function useDrafting(task: TaskDetail) {
  const save = useAct('prepareAnswer');
  return {
    save,
    keep: (act: PreparationShown['act'], body: PreparationShown['body']) =>
      save.perform({ params: { id: task.id }, body: { act, body } }),
  };
}
