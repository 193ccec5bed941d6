import { nomineeFaults } from '../commendation/nominees.ts';
import type { CommandOf } from '../dossier/commands.ts';
import { type Context, closing, type Decision, decideRound, missingText, unless } from '../dossier/decision.ts';
import type { DomainEvent } from '../dossier/events.ts';
import { closedChoices } from '../dossier/hindrance.ts';
import { isLate } from '../dossier/ladder.ts';
import { taskNo } from '../dossier/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { openReportAcceptance, reopenReport } from './open.ts';

/** The result report; a kind without acceptance decides the round with it, and names its nominees in it. */
export function fileReport(command: CommandOf<'file-report'>, context: Context): Decision {
  const { state, rules, nowMs } = context;
  const { reportAcceptance } = rules.policy.steps;
  const nominees = command.nominees ?? [];
  // Where somebody accepts the report, nominations follow its acceptance.
  const tooEarly = reportAcceptance && nominees.length > 0;
  const faults = tooEarly
    ? [refusal('wrong-stage', { at: '/nominees', with: { stage: state.stage } })]
    : nomineeFaults(nominees, rules.policy);
  return unless(faults, () => {
    const closes = closing(state, [command.task], 'answered');
    const filed: DomainEvent = {
      type: 'ReportFiled',
      task: command.task,
      filing: (state.reporting?.filings ?? 0) + 1,
      documentHash: command.documentHash,
      editors: command.editors,
      late: isLate(taskNo(state, command.task), nowMs),
      ...(nominees.length > 0 ? { nominees } : {}),
      closes,
      ...(reportAcceptance ? { opens: openReportAcceptance(context) } : {}),
    };
    if (reportAcceptance) return [filed];
    const outcome = nominees.length > 0 ? 'accepted-with-nominations' : 'accepted';
    return [filed, decideRound(state, 'reporting', outcome, closes)];
  });
}

export function acceptReport(command: CommandOf<'accept-report'>, { state, rules }: Context): Decision {
  const { nominationsFollow } = command;
  const faults = nominationsFollow ? closedChoices(rules.policy, 'accept-report') : [];
  return unless(faults, () => {
    const closes = closing(state, [command.task], 'answered');
    const outcome = nominationsFollow ? 'accepted-with-nominations' : 'accepted';
    return [
      { type: 'ReportAccepted', task: command.task, nominationsFollow, closes },
      decideRound(state, 'reporting', outcome, closes),
    ];
  });
}

export function returnReport(command: CommandOf<'return-report'>, context: Context): Decision {
  const faults: Refusal[] = command.reasons.length === 0 ? [refusal('reason-missing', { at: '/reasons' })] : [];
  for (const [index, one] of command.reasons.entries())
    faults.push(...missingText(one.reason, `/reasons/${index}/reason`));
  return unless(faults, () => [
    {
      type: 'ReportReturned',
      task: command.task,
      reasons: command.reasons,
      closes: closing(context.state, [command.task], 'answered'),
      opens: reopenReport(context),
    },
  ]);
}
