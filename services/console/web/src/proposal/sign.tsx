import { LIMITS } from 'virtual:limits';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { LongText, ShortText } from '../task/field.tsx';

export function Sign({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [chosen, choose] = useTyped(task.id, 'way', '');
  const [symbol, setSymbol] = useTyped(task.id, 'symbol', '');
  const [lateReason, setLateReason] = useTyped(task.id, 'late', '');
  const [remarks, setRemarks] = useTyped(task.id, 'remarks', '');
  const { documentHash } = task;
  const stated = { ...(symbol.trim() === '' ? {} : { symbol }), ...(lateReason.trim() === '' ? {} : { lateReason }) };
  return (
    <Answer
      task={task}
      done={done}
      chosen={chosen}
      choose={choose}
      ways={[
        {
          key: 'sign',
          act: 'sign',
          endpoint: 'signProposal',
          label: word('act', 'sign'),
          hint: say('sign.hint', { body: task.dossier.decidingBody.name }),
          effect: 'effect.sign',
          effectValues: { body: task.dossier.decidingBody.name },
          fields: (
            <>
              <ShortText
                label={say('sign.symbol')}
                hint={say('sign.symbolHint')}
                optional
                value={symbol}
                change={setSymbol}
                most={LIMITS.symbolCharacters}
              />
              <LongText
                label={say('sign.late')}
                hint={say('sign.lateHint')}
                optional
                rows={2}
                value={lateReason}
                change={setLateReason}
                most={LIMITS.reasonCharacters}
              />
            </>
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
              label={say('sendBack.remarks')}
              value={remarks}
              change={setRemarks}
              most={LIMITS.reasonCharacters}
            />
          ),
          missing: remarks.trim() === '' ? say('missing.reason') : undefined,
          body: { documentHash, remarks },
        },
      ]}
    />
  );
}
