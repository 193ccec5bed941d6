import { LIMITS } from 'virtual:limits';
import type { Assignee } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { Failed, Loading, ProblemShown } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { reading } from '../reach/house.ts';
import { useTyped } from '../reach/kept-text.ts';
import { LongText } from '../task/field.tsx';

interface AssignSheetProps {
  /** Id of the task. */
  readonly task: string;
  readonly title: string;
  onClose(): void;
  /** Hears to whom it was given. */
  onDone?(to: string): void;
}

/** Why somebody else may not take it: the rules themselves speak to whoever asks. */
const THEIRS = [
  'wrong-role',
  'author-does-not-decide',
  'one-seat-per-person',
  'nominee-does-not-vote',
  'nominator-does-not-vote',
  'not-the-assignee',
] as const;

function Colleague({ of, chosen, choose }: { of: Assignee; chosen: string; choose(id: string): void }): ReactNode {
  const { say, word } = useSpeech();
  const { person, roles, may, rule, holds } = of;
  const known = THEIRS.find((one) => one === rule) ?? 'other';
  const load = `${roles.map((role) => word('role', role)).join(', ')} · ${say('assign.holds', { n: holds })}`;
  return (
    <label data-chosen={chosen === person.id} data-closed={!may}>
      <input
        type="radio"
        name="assignee"
        disabled={!may}
        checked={chosen === person.id}
        onChange={() => choose(person.id)}
      />
      <span>
        <b>{person.name ?? person.id}</b>
        <small>{may ? load : say(`assign.rule.${known}`)}</small>
      </span>
    </label>
  );
}

/** Gives a task to a colleague of its unit. Whoever may not take it is listed with the rule that forbids it. */
export function AssignSheet({ task, title, onClose, onDone }: AssignSheetProps): ReactNode {
  const { say } = useSpeech();
  const colleagues = useQuery({ ...reading('listAssignees', { params: { id: task } }), staleTime: 0 });
  const assign = useAct('assignTask');
  const [to, choose] = useState('');
  const [reason, setReason] = useTyped(task, 'assign', '');
  const items = colleagues.data?.body.items ?? [];
  const [able, unable] = [items.filter(({ may }) => may), items.filter(({ may }) => !may)];
  const missing = to === '' ? say('assign.choose') : reason.trim() === '' ? say('missing.reason') : undefined;
  const send = async () => {
    const done = await assign.perform({ params: { id: task }, body: { to, reason } });
    if (done === undefined) return;
    setReason('');
    onDone?.(items.find(({ person }) => person.id === to)?.person.name ?? to);
    onClose();
  };
  return (
    <Sheet open onClose={onClose} title={say('assign.do')}>
      <p>
        <bdi>{title}</bdi>
      </p>
      {colleagues.isPending && <Loading />}
      {colleagues.isError && <Failed fault={colleagues.error} again={() => void colleagues.refetch()} />}
      {colleagues.data !== undefined && (
        <form
          className="bulk"
          onSubmit={(event) => {
            event.preventDefault();
            if (missing === undefined) void send();
          }}
        >
          <fieldset className="answer-ways">
            <legend>{say('assign.to')}</legend>
            {able.map((one) => (
              <Colleague key={one.person.id} of={one} chosen={to} choose={choose} />
            ))}
            {unable.length > 0 && (
              <details>
                <summary>{say('assign.unable', { n: unable.length })}</summary>
                {unable.map((one) => (
                  <Colleague key={one.person.id} of={one} chosen={to} choose={choose} />
                ))}
              </details>
            )}
          </fieldset>
          <LongText
            label={say('assign.reason')}
            rows={2}
            value={reason}
            change={setReason}
            most={LIMITS.reasonCharacters}
          />
          {assign.attempt.state === 'refused' && <ProblemShown problem={assign.attempt.problem} />}
          {assign.attempt.state === 'unknown' && (
            <p className="problem" role="alert">
              {say('confirm.unknown')}
            </p>
          )}
          <div className="sheet-do">
            {missing !== undefined && (
              <p className="quiet" id="assign-missing">
                {missing}
              </p>
            )}
            <button
              type="submit"
              className="button primary"
              disabled={missing !== undefined || assign.attempt.state === 'under-way'}
              aria-describedby={missing === undefined ? undefined : 'assign-missing'}
            >
              {say('assign.do')}
            </button>
          </div>
        </form>
      )}
    </Sheet>
  );
}
