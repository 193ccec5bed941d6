import type { CommandOf } from '../dossier/commands.ts';
import { type Context, closing, type Decision, decideRound, missingText, unless } from '../dossier/decision.ts';
import type { DomainEvent } from '../dossier/events.ts';
import { isLate } from '../dossier/ladder.ts';
import { openTasks, taskNo } from '../dossier/state.ts';
import type { TaskClosing } from '../dossier/task.ts';
import type { ApprovalLevel } from '../policy/policy.ts';
import { quorumStanding } from '../policy/quorum.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { openLevel } from './open.ts';

/** An approval answers every objection; a return or a No says why. */
function faultsOf(command: CommandOf<'decide'>, { state }: Context): readonly Refusal[] {
  if (command.verdict !== 'approve') return missingText(command.reasons, '/reasons');
  const objecting = state.consultation?.answers.filter((one) => one.opinion === 'object') ?? [];
  const answered = new Set(command.objections.filter((one) => one.answer.trim() !== '').map((one) => one.unit));
  const left = objecting.filter((one) => !answered.has(one.unit)).map((one) => one.unit);
  return left.length > 0 ? [refusal('objection-unanswered', { at: '/objections', with: { units: left } })] : [];
}

/**
 * One seat decides. Any seat's return ends the round at once; a veto seat's No rejects at once; otherwise the level passes or
 * fails by its rule over all its seats. The next level opens in the same transaction.
 */
export function decideApproval(command: CommandOf<'decide'>, context: Context): Decision {
  const { state, rules, nowMs } = context;
  const levelNo = state.approval?.level ?? 0;
  const level = rules.policy.levels[levelNo];
  const task = taskNo(state, command.task);
  return unless(faultsOf(command, context), () => {
    const closes = closing(state, [command.task], 'answered');
    const decided: DomainEvent = {
      type: 'SeatDecided',
      task: command.task,
      level: levelNo,
      seat: task?.seat ?? '',
      verdict: command.verdict,
      reasons: command.reasons,
      objections: command.objections,
      documentHash: command.documentHash,
      late: isLate(task, nowMs),
      closes,
    };
    return [decided, ...consequences(command, context, levelNo, level, closes)];
  });
}

function consequences(
  command: CommandOf<'decide'>,
  context: Context,
  levelNo: number,
  level: ApprovalLevel | undefined,
  closes: readonly TaskClosing[],
): readonly DomainEvent[] {
  const { state, rules } = context;
  if (command.verdict === 'return') return [decideRound(state, 'approval', 'returned', closes)];
  const rejected = state.execution?.suspended === true ? 'change-rejected' : 'rejected';
  const seats = level?.seats ?? [];
  const seat = taskNo(state, command.task)?.seat;
  const veto = seats.some((one) => one.seat === seat && one.veto);
  if (command.verdict === 'reject' && veto) return [decideRound(state, 'approval', rejected, closes)];

  const cast = state.approval?.verdicts.filter((one) => one.level === levelNo) ?? [];
  const before = cast.filter((one) => one.verdict === 'approve').length;
  const yes = before + (command.verdict === 'approve' ? 1 : 0);
  const others = openTasks(state).filter((one) => one.kind === 'decide' && one.no !== command.task);
  const standing = quorumStanding(level?.quorum ?? { rule: 'all' }, seats.length, yes, others.length);
  if (standing === 'open') return [];
  if (standing === 'failed') return [decideRound(state, 'approval', rejected, closes)];
  if (levelNo + 1 >= rules.policy.levels.length) return [decideRound(state, 'approval', 'approved', closes)];
  const opens = openLevel(context, levelNo + 1);
  const left = closing(
    state,
    others.map((one) => one.no),
    'cancelled',
  );
  return [{ type: 'LevelPassed', level: levelNo, opens, ...(left.length > 0 ? { closes: left } : {}) }];
}
