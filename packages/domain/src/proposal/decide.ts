import { reviseTask } from '../dossier/allowance.ts';
import type { CommandOf } from '../dossier/commands.ts';
import {
  accepted,
  type Context,
  closing,
  type Decision,
  decideRound,
  missingText,
  unless,
} from '../dossier/decision.ts';
import type { DomainEvent } from '../dossier/events.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { UnitId } from '../vocabulary.ts';
import { completenessFaults, versionOf } from './completeness.ts';
import { lateFiling } from './late-filing.ts';
import { openCheck, openRevise, openSign } from './open.ts';

/** A version goes to the head to be signed; where the kind has neither signature nor check, presenting accepts it. */
export function present(command: CommandOf<'present'>, context: Context): Decision {
  const { state, rules } = context;
  return unless(completenessFaults(command.text, rules), () => {
    const revise = reviseTask(state);
    const closes = revise === undefined ? [] : closing(state, [revise.no], 'answered');
    const { sign, check } = rules.policy.steps;
    const opens = sign ? openSign(context) : check ? openCheck(context) : [];
    const presented: DomainEvent = {
      type: 'ProposalPresented',
      version: versionOf(command.text, state.lastVersionNo + 1),
      editors: command.text.editors,
      ...(closes.length > 0 ? { closes } : {}),
      ...(opens.length > 0 ? { opens } : {}),
    };
    if (sign || check) return [presented];
    const consulted = rules.policy.consulted;
    return [
      presented,
      { type: 'ProposalAccepted', consulted, added: [] },
      decideRound(state, 'proposal', 'accepted', closes),
    ];
  });
}

export function sign(command: CommandOf<'sign'>, context: Context): Decision {
  const late = lateFiling(context);
  const lateReason = command.lateReason ?? '';
  const faults: Refusal[] = [];
  if (late !== undefined && lateReason.trim() === '') faults.push(late);
  const { number } = command;
  if (number === null) faults.push(refusal('number-missing'));
  if (faults.length > 0 || number === null) return { ok: false, refusals: faults };
  const closes = closing(context.state, [command.task], 'answered');
  const isLate = late !== undefined;
  const signed = { type: 'ProposalSigned', task: command.task, number, late: isLate, lateReason, closes } as const;
  if (context.rules.policy.steps.check) return accepted({ ...signed, opens: openCheck(context) });
  return accepted(
    signed,
    { type: 'ProposalAccepted', consulted: context.rules.policy.consulted, added: [] },
    decideRound(context.state, 'proposal', 'accepted', closes),
  );
}

export function sendBack(command: CommandOf<'send-back'>, context: Context): Decision {
  return unless(missingText(command.remarks, '/remarks'), () => [
    {
      type: 'ProposalSentBack',
      task: command.task,
      remarks: command.remarks,
      closes: closing(context.state, [command.task], 'answered'),
      opens: openRevise(context),
    },
  ]);
}

/** The routing rows name who must be asked; the lead may ask more, each with a reason. */
export function accept(command: CommandOf<'accept'>, context: Context): Decision {
  const { state, rules } = context;
  const asked = rules.policy.consulted;
  const named = new Set<UnitId>([...command.consulted, ...command.added.map((one) => one.unit)]);
  const left = asked.filter((one) => !named.has(one.unit)).map((one) => one.unit);
  const faults: Refusal[] =
    left.length > 0 ? [refusal('consulted-unit-missing', { at: '/consulted', with: { units: left } })] : [];
  const known = new Set<UnitId>(asked.map((one) => one.unit));
  const reasoned = new Set<UnitId>(command.added.map((one) => one.unit));
  for (const [index, unit] of command.consulted.entries()) {
    if (!known.has(unit) && !reasoned.has(unit))
      faults.push(refusal('reason-missing', { at: `/consulted/${index}`, with: { unit } }));
  }
  for (const [index, one] of command.added.entries()) faults.push(...missingText(one.reason, `/added/${index}/reason`));
  return unless(faults, () => {
    const more = [...reasoned].filter((unit) => !known.has(unit)).map((unit) => ({ unit, mustSpeak: false }));
    const closes = closing(state, [command.task], 'answered');
    return [
      { type: 'ProposalAccepted', task: command.task, consulted: [...asked, ...more], added: command.added, closes },
      decideRound(state, 'proposal', 'accepted', closes),
    ];
  });
}

export function returnProposal(command: CommandOf<'return'>, { state }: Context): Decision {
  const faults: Refusal[] = command.reasons.length === 0 ? [refusal('reason-missing', { at: '/reasons' })] : [];
  for (const [index, one] of command.reasons.entries())
    faults.push(...missingText(one.reason, `/reasons/${index}/reason`));
  return unless(faults, () => {
    const closes = closing(state, [command.task], 'answered');
    return [
      { type: 'ProposalReturned', task: command.task, reasons: command.reasons, closes },
      decideRound(state, 'proposal', 'returned', closes),
    ];
  });
}

/** The owner's head takes the proposal back to revise it: a new round, the earlier one stays readable. */
export function recall(_command: CommandOf<'recall'>, { state }: Context): Decision {
  const recalled =
    state.stage === 'proposal'
      ? decideRound(state, 'proposal', 'recalled')
      : decideRound(state, 'consultation', 'recalled');
  return accepted({ type: 'ProposalRecalled' }, recalled);
}

/** Ends the dossier before its approval, also between a decision and its crossing. */
export function withdraw(command: CommandOf<'withdraw'>, { state }: Context): Decision {
  return unless(missingText(command.reason, '/reason'), () => {
    const stage = state.stage === 'consultation' || state.stage === 'approval' ? state.stage : 'proposal';
    return [{ type: 'DossierWithdrawn', reason: command.reason }, decideRound(state, stage, 'withdrawn')];
  });
}
