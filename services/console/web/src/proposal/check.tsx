import { LIMITS } from 'virtual:limits';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { Choose, LongText } from '../task/field.tsx';
import { areWhole, NO_REMARKS, Remarks } from '../task/remarks.tsx';

interface Added {
  readonly unit: string;
  readonly reason: string;
}

function Consulted(props: {
  byRule: readonly { id: string; name: string }[];
  added: readonly Added[];
  change(added: readonly Added[]): void;
}): ReactNode {
  const { say } = useSpeech();
  const { byRule, added, change } = props;
  const units = useQuery({ ...reading('listUnits', {}), staleTime: 600_000 }).data?.body.items ?? [];
  const taken = new Set([...byRule.map(({ id }) => id), ...added.map(({ unit }) => unit)]);
  const set = (no: number, next: Partial<Added>) =>
    change(added.map((one, at) => (at === no ? { ...one, ...next } : one)));
  return (
    <div className="repeated">
      <h4>{say('check.consulted')}</h4>
      <ul className="named">
        {byRule.map(({ id, name }) => (
          <li key={id}>
            {name} <span className="quiet">{say('check.byRule')}</span>
          </li>
        ))}
        {byRule.length === 0 && <li className="quiet">{say('check.noneByRule')}</li>}
      </ul>
      {added.map((one, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an added unit has no name until it is chosen
        <fieldset key={no}>
          <Choose
            label={say('check.unit')}
            value={one.unit}
            change={(unit) => set(no, { unit })}
            of={units
              .filter(({ id }) => id === one.unit || !taken.has(id))
              .map(({ id, name }) => ({ value: id, text: name }))}
          />
          <LongText
            label={say('check.reason')}
            rows={2}
            value={one.reason}
            change={(reason) => set(no, { reason })}
            most={LIMITS.reasonCharacters}
          />
          <button type="button" className="link" onClick={() => change(added.filter((_, at) => at !== no))}>
            {say('do.remove')}
          </button>
        </fieldset>
      ))}
      <button type="button" className="link" onClick={() => change([...added, { unit: '', reason: '' }])}>
        {say('check.add')}
      </button>
    </div>
  );
}

export function Check({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [chosen, choose] = useTyped(task.id, 'way', '');
  const [added, setAdded] = useTyped<readonly Added[]>(task.id, 'added', []);
  const [remarks, setRemarks] = useTyped(task.id, 'remarks', NO_REMARKS);
  const { documentHash, consultedByRule: byRule = [] } = task;
  const consulted = [...byRule.map(({ id }) => id), ...added.map(({ unit }) => unit)];
  const unfinished = added.some(({ unit, reason }) => unit === '' || reason.trim() === '');
  return (
    <Answer
      task={task}
      done={done}
      chosen={chosen}
      choose={choose}
      ways={[
        {
          key: 'accept',
          act: 'accept',
          endpoint: 'acceptProposal',
          label: word('act', 'accept'),
          hint: say('check.acceptHint'),
          effect: consulted.length === 0 ? 'effect.acceptNone' : 'effect.accept',
          effectValues: { n: consulted.length },
          fields: <Consulted byRule={byRule} added={added} change={setAdded} />,
          missing: unfinished ? say('missing.added') : undefined,
          body: { documentHash, consulted, ...(added.length === 0 ? {} : { added }) },
        },
        {
          key: 'return',
          act: 'return',
          endpoint: 'returnProposal',
          label: word('act', 'return'),
          hint: say('check.returnHint'),
          effect: 'effect.return',
          fields: <Remarks remarks={remarks} change={setRemarks} />,
          missing: areWhole(remarks) ? undefined : say('missing.remarks'),
          body: { documentHash, reasons: remarks },
        },
      ]}
    />
  );
}
