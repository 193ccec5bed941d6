import { refusal } from '../refusal.ts';
import type { CommandOf } from './commands.ts';
import { accepted, type Context, closing, type Decision, missingText, refused, unless } from './decision.ts';
import { taskNo } from './state.ts';

/** Taking a task for oneself, so that colleagues see who is on it. */
export function claim(command: CommandOf<'claim'>, _context: Context): Decision {
  return accepted({ type: 'TaskClaimed', task: command.task });
}

export function release(command: CommandOf<'release'>, { state }: Context): Decision {
  const holder = taskNo(state, command.task)?.claimedBy;
  if (holder === undefined || (holder !== command.by && holder !== command.principal))
    return refused(refusal('not-claimed'));
  return accepted({ type: 'TaskReleased', task: command.task });
}

export function assign(command: CommandOf<'assign'>, _context: Context): Decision {
  const { task, to, reason } = command;
  const office = command.for === undefined ? {} : { for: command.for };
  return unless(missingText(reason, '/reason'), () => [{ type: 'TaskAssigned', task, to, ...office, reason }]);
}

/** The head of a unit that owes an answer has seen it; the answer itself stays owed. */
export function acknowledgeOverdue(command: CommandOf<'acknowledge-overdue'>, { state }: Context): Decision {
  return accepted({
    type: 'OverdueAcknowledged',
    task: command.task,
    note: command.note,
    closes: closing(state, [command.task], 'answered'),
  });
}
