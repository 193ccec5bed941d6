import { LIMITS } from 'virtual:limits';
import type { acceptProposal, BodyOf } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useUnits } from '../frame/units.ts';
import { useSpeech } from '../language/language.ts';
import { answerForm, unlessWritten } from '../task/answer-form.tsx';
import { Choose, LongText } from '../task/field.tsx';
import { NO_REMARKS, type Remark, Remarks, RemarksReviewed, remarksMissing } from '../task/remarks.tsx';
import { Reviewed } from '../task/reviewed.tsx';

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
  const units = useUnits();
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
            at={`/added/${no}/unit`}
            label={say('check.unit')}
            value={one.unit}
            change={(unit) => set(no, { unit })}
            of={units
              .filter(({ id }) => id === one.unit || !taken.has(id))
              .map(({ id, name }) => ({ value: id, text: name }))}
          />
          <LongText
            at={`/added/${no}/reason`}
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

export const Check = answerForm<{ readonly added: readonly Added[]; readonly remarks: readonly Remark[] }>({
  empty: { added: [], remarks: NO_REMARKS },

  filled: ({ act, body }) => {
    const { added = [] } = body as Partial<BodyOf<typeof acceptProposal>>;
    const { reasons = NO_REMARKS } = body as { readonly reasons?: readonly Remark[] };
    return { typed: { added, remarks: reasons }, way: act };
  },

  ways: ({ task, typed, set, say, word }) => {
    const { documentHash, consultedByRule: byRule = [] } = task;
    const { added, remarks } = typed;
    const consulted = [...byRule.map(({ id }) => id), ...added.map(({ unit }) => unit)];
    return [
      {
        key: 'accept',
        act: 'accept',
        endpoint: 'acceptProposal',
        label: word('act', 'accept'),
        hint: say('check.acceptHint'),
        effect: consulted.length === 0 ? 'effect.acceptNone' : 'effect.accept',
        effectValues: { n: consulted.length },
        fields: <Consulted byRule={byRule} added={added} change={(next) => set({ added: next })} />,
        missing: added.flatMap(({ unit, reason }, no) => [
          ...unlessWritten(unit, `/added/${no}/unit`, say('missing.unit')),
          ...unlessWritten(reason, `/added/${no}/reason`, say('missing.reason')),
        ]),
        review: <Reviewed lines={[[say('check.consulted'), byRule.map(({ name }) => name).join('; ')]]} />,
        body: { documentHash, consulted, ...(added.length === 0 ? {} : { added }) },
      },
      {
        key: 'return',
        act: 'return',
        endpoint: 'returnProposal',
        label: word('act', 'return'),
        hint: say('check.returnHint'),
        effect: 'effect.return',
        fields: <Remarks remarks={remarks} change={(next) => set({ remarks: next })} />,
        missing: remarksMissing(remarks, say),
        review: <RemarksReviewed remarks={remarks} />,
        body: { documentHash, reasons: remarks },
      },
    ];
  },
});
