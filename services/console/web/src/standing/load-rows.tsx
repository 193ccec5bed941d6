import type { ColleagueLoad, UnitLoad } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { Due } from '../inbox/due.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

export type LoadedTask = UnitLoad['tasks'][number];

interface Figures {
  readonly open: number;
  readonly overdue: number;
}

/** The figures beside a bar that shows them against the fullest desk; the overdue part is told in words as well. */
function LoadBar({ of, most }: { of: Figures; most: number }): ReactNode {
  const { say } = useSpeech();
  const share = (n: number) => `${(100 * n) / most}%`;
  return (
    <div className="load-figures">
      <span>
        {say('load.open', { n: of.open })}
        {of.overdue > 0 && <b className="late"> · {say('load.overdue', { n: of.overdue })}</b>}
      </span>
      <span className="load-bar" aria-hidden="true">
        <i style={{ inlineSize: share(of.open - of.overdue) }} />
        <i data-late="true" style={{ inlineSize: share(of.overdue) }} />
      </span>
    </div>
  );
}

function Task({ of, assign }: { of: LoadedTask; assign(task: LoadedTask): void }): ReactNode {
  const { say, word } = useSpeech();
  const note = useId();
  const personal = of.person !== undefined;
  return (
    <li>
      <Due dueAt={of.dueAt} />
      <Link to="/task/$id" params={{ id: of.id }}>
        <b>{word('task', of.kind)}</b> <bdi>{of.dossier.title}</bdi>
      </Link>
      <button
        type="button"
        className="link"
        disabled={personal}
        aria-describedby={personal ? note : undefined}
        aria-label={`${say('assign.title')} ${of.dossier.title}`}
        onClick={() => assign(of)}
      >
        {say('assign.title')}
      </button>
      {personal && (
        <small className="quiet" id={note}>
          {say('load.personal')}
        </small>
      )}
    </li>
  );
}

function Tasks({ tasks, assign }: { tasks: readonly LoadedTask[]; assign(task: LoadedTask): void }): ReactNode {
  const { say } = useSpeech();
  if (tasks.length === 0) return null;
  return (
    <details open={tasks.length < 4}>
      <summary>{say('load.tasks', { n: tasks.length })}</summary>
      <ul className="load-tasks">
        {tasks.map((one) => (
          <Task key={one.id} of={one} assign={assign} />
        ))}
      </ul>
    </details>
  );
}

interface RowProps {
  readonly most: number;
  readonly tasks: readonly LoadedTask[];
  assign(task: LoadedTask): void;
}

/** What nobody has taken yet. */
export function Unheld({ of, most, tasks, assign }: RowProps & { of: Figures }): ReactNode {
  const { say } = useSpeech();
  return (
    <li className="paper">
      <h2>{say('load.unheld')}</h2>
      <LoadBar of={of} most={most} />
      <Tasks tasks={tasks} assign={assign} />
    </li>
  );
}

/** One colleague: what waits for them alone, and while they are away, until when and who covers. */
export function ColleagueRow({ of, most, tasks, assign }: RowProps & { of: ColleagueLoad }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { away } = of;
  const covering = away?.standIns.map(({ id, name }) => name ?? id).join(', ') ?? '';
  return (
    <li className="paper">
      <h2>
        {of.person.name ?? of.person.id}{' '}
        <span className="quiet">{of.roles.map((role) => word('role', role)).join(', ')}</span>
      </h2>
      {away !== undefined && (
        <p>
          <em className="mark soon">{say('standing.awayUntil', { day: dayText(speech, away.to) })}</em>{' '}
          {covering === '' ? (
            <span className="grave">{say('load.uncovered')}</span>
          ) : (
            say('load.covered', { names: covering })
          )}
        </p>
      )}
      <LoadBar of={of} most={most} />
      <Tasks tasks={tasks} assign={assign} />
    </li>
  );
}
