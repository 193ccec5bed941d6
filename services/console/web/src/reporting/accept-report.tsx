import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { areWhole, NO_REMARKS, Remarks } from '../task/remarks.tsx';

export function AcceptReport({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [chosen, choose] = useTyped(task.id, 'way', '');
  const [remarks, setRemarks] = useTyped(task.id, 'remarks', NO_REMARKS);
  const documentHash = task.report?.documentHash ?? task.documentHash;
  return (
    <Answer
      task={task}
      done={done}
      chosen={chosen}
      choose={choose}
      ways={[
        {
          key: 'accept',
          act: 'accept-report',
          endpoint: 'acceptReport',
          label: say('acceptReport.end'),
          hint: say('acceptReport.endHint'),
          effect: 'effect.acceptReport',
          grave: true,
          body: { documentHash, nominationsFollow: false },
        },
        {
          key: 'accept-nominate',
          act: 'accept-report',
          endpoint: 'acceptReport',
          label: say('acceptReport.nominate'),
          hint: say('acceptReport.nominateHint'),
          effect: 'effect.acceptReportNominate',
          effectValues: { unit: task.dossier.owner.name },
          body: { documentHash, nominationsFollow: true },
        },
        {
          key: 'return',
          act: 'return-report',
          endpoint: 'returnReport',
          label: word('act', 'return-report'),
          effect: 'effect.returnReport',
          fields: <Remarks remarks={remarks} change={setRemarks} />,
          missing: areWhole(remarks) ? undefined : say('missing.remarks'),
          body: { documentHash, reasons: remarks },
        },
      ]}
    />
  );
}
