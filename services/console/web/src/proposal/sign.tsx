import { LIMITS } from 'virtual:limits';
import type { BodyOf, sendBackProposal, signProposal, TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { answerForm, unlessWritten } from '../task/answer-form.tsx';
import { LongText, ShortText } from '../task/field.tsx';
import { Reviewed } from '../task/reviewed.tsx';

/** Asked where it is late; what somebody has written nevertheless is never hidden from whoever signs it. */
function WhyLate(props: { late: TaskDetail['lateFiling']; value: string; change(next: string): void }): ReactNode {
  const { late, value, change } = props;
  const { say } = useSpeech();
  if (late === undefined && value === '') return null;
  return (
    <LongText
      at="/lateReason"
      label={say('sign.late')}
      hint={late?.detail ?? say('sign.lateHint')}
      optional={late === undefined}
      rows={2}
      value={value}
      change={change}
      most={LIMITS.reasonCharacters}
    />
  );
}

export const Sign = answerForm({
  empty: { symbol: '', lateReason: '', remarks: '' },

  filled: ({ act, body }) => {
    const { symbol = '', lateReason = '' } = body as Partial<BodyOf<typeof signProposal>>;
    const { remarks = '' } = body as Partial<BodyOf<typeof sendBackProposal>>;
    return { typed: { symbol, lateReason, remarks }, way: act };
  },

  ways: ({ task, typed, set, say, word }) => {
    const { documentHash, lateFiling } = task;
    const { symbol, lateReason, remarks } = typed;
    const body = task.dossier.decidingBody.name;
    const stated = { ...(symbol.trim() === '' ? {} : { symbol }), ...(lateReason.trim() === '' ? {} : { lateReason }) };
    return [
      {
        key: 'sign',
        act: 'sign',
        endpoint: 'signProposal',
        label: word('act', 'sign'),
        hint: say('sign.hint', { body }),
        effect: 'effect.sign',
        effectValues: { body },
        fields: (
          <>
            <ShortText
              at="/symbol"
              label={say('sign.symbol')}
              hint={say('sign.symbolHint')}
              optional
              value={symbol}
              change={(next) => set({ symbol: next })}
              most={LIMITS.symbolCharacters}
            />
            <WhyLate late={lateFiling} value={lateReason} change={(next) => set({ lateReason: next })} />
          </>
        ),
        missing: lateFiling === undefined ? [] : unlessWritten(lateReason, '/lateReason', lateFiling.detail),
        review: (
          <Reviewed
            lines={[
              [say('sign.symbol'), symbol],
              [say('sign.late'), lateReason],
            ]}
          />
        ),
        body: { documentHash, ...stated },
      },
      {
        key: 'send-back',
        act: 'send-back',
        endpoint: 'sendBackProposal',
        label: word('act', 'send-back'),
        hint: say('sendBack.hint'),
        effect: 'effect.send-back',
        fields: (
          <LongText
            at="/remarks"
            label={say('sendBack.remarks')}
            value={remarks}
            change={(next) => set({ remarks: next })}
            most={LIMITS.reasonCharacters}
          />
        ),
        missing: unlessWritten(remarks, '/remarks', say('missing.reason')),
        review: <Reviewed lines={[[say('sendBack.remarks'), remarks]]} />,
        body: { documentHash, remarks },
      },
    ];
  },
});
