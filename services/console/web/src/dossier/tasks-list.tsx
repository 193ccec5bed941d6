import type { TaskSummary } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Due } from '../inbox/due.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

function Standing({ task }: { task: TaskSummary }): ReactNode {
  const speech = useSpeech();
  if (task.state === 'open') return <Due dueAt={task.dueAt} />;
  return (
    <span className="quiet">
      {speech.word('task-state', task.state)}
      {task.closedAt !== undefined && ` · ${instantText(speech, task.closedAt)}`}
    </span>
  );
}

/** Every task of the dossier, the open ones first. */
export function TasksList({ tasks }: { tasks: readonly TaskSummary[] }): ReactNode {
  const { say, word } = useSpeech();
  const sorted = tasks.toSorted(
    (one, two) =>
      Number(two.state === 'open') - Number(one.state === 'open') || two.openedAt.localeCompare(one.openedAt),
  );
  return (
    <ol className="rows dense">
      {sorted.map((task) => (
        <li key={task.id} className="row" data-state={task.state}>
          <Link to="/task/$id" params={{ id: task.id }}>
            <span className="row-main">
              <span className="row-asked">
                <b>{word('task', task.kind)}</b>
                {task.late && <em className="mark late">{say('mark.late')}</em>}
              </span>
              <span className="row-facts">
                <span>{task.unit.name}</span>
                <span>{word('role', task.role)}</span>
                {(task.answeredBy ?? task.claimedBy)?.name !== undefined && (
                  <span>{(task.answeredBy ?? task.claimedBy)?.name}</span>
                )}
              </span>
            </span>
            <span className="row-why">
              <Standing task={task} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
