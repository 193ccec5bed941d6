import { answerForm } from '../task/answer-form.tsx';
import { NO_REMARKS, type Remark, Remarks, RemarksReviewed, remarksMissing } from '../task/remarks.tsx';

export const AcceptReport = answerForm<{ readonly remarks: readonly Remark[] }>({
  empty: { remarks: NO_REMARKS },

  filled: ({ act, body }) => {
    const { reasons = NO_REMARKS, nominationsFollow } = body as {
      readonly reasons?: readonly Remark[];
      readonly nominationsFollow?: boolean;
    };
    const accepts = nominationsFollow === true ? 'accept-nominate' : 'accept';
    return { typed: { remarks: reasons }, way: act === 'return-report' ? 'return' : accepts };
  },

  ways: ({ task, typed, set, say, word }) => {
    const { documentHash } = task;
    const { remarks } = typed;
    return [
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
        choice: '/nominationsFollow',
      },
      {
        key: 'return',
        act: 'return-report',
        endpoint: 'returnReport',
        label: word('act', 'return-report'),
        hint: say('check.returnHint'),
        effect: 'effect.returnReport',
        fields: <Remarks remarks={remarks} change={(next) => set({ remarks: next })} />,
        missing: remarksMissing(remarks, say),
        review: <RemarksReviewed remarks={remarks} />,
        body: { documentHash, reasons: remarks },
      },
    ];
  },
});
