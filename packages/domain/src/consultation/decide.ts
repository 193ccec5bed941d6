import type { CommandOf } from '../dossier/commands.ts';
import { type Context, closing, type Decision, decideRound, missingText, unless } from '../dossier/decision.ts';
import type { DomainEvent } from '../dossier/events.ts';
import { hindrances } from '../dossier/hindrance.ts';
import { isLate, silenceConsents } from '../dossier/ladder.ts';
import { openTasks, taskNo } from '../dossier/state.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** A consulted unit answers. An objection never blocks by itself: the approver answers it in the reasons. */
export function opine(command: CommandOf<'opine'>, { state, rules, nowMs }: Context): Decision {
  const task = taskNo(state, command.task);
  const needsText = command.opinion === 'object' || command.opinion === 'agree-with-comments';
  const faults: Refusal[] = needsText ? [...missingText(command.text, '/text')] : [];
  const unit = task?.unit ?? '';
  if (command.confirmsRound !== undefined) {
    const agreed = state.consultation?.earlier.some((one) => one.unit === unit && one.round === command.confirmsRound);
    if (agreed !== true || command.opinion !== 'agree')
      faults.push(refusal('earlier-agreement-unknown', { at: '/confirmsRound' }));
  }
  return unless(faults, () => {
    const closes = closing(state, [command.task], 'answered');
    const given: DomainEvent = {
      type: 'OpinionGiven',
      task: command.task,
      unit,
      opinion: command.opinion,
      text: command.text,
      documentHash: command.documentHash,
      ...(command.confirmsRound === undefined ? {} : { confirmsRound: command.confirmsRound }),
      late: isLate(task, nowMs),
      closes,
    };
    const owed = openTasks(state).filter((one) => one.kind === 'opine' && one.no !== command.task);
    const awaited = owed.some((one) => !(silenceConsents(one, rules) && isLate(one, nowMs)));
    return awaited ? [given] : [given, decideRound(state, 'consultation', 'settled', closes)];
  });
}

/** The lead goes on without the missing answers: only after the due day, and never over a unit that must speak. */
export function closeConsultation(command: CommandOf<'close-consultation'>, { state, nowMs }: Context): Decision {
  const missing = openTasks(state).filter((task) => task.kind === 'opine');
  const faults = [...missingText(command.reason, '/reason'), ...hindrances(state, 'close-consultation', nowMs)];
  return unless(faults, () => {
    const closes = closing(
      state,
      missing.map((task) => task.no),
      'cancelled',
    );
    return [
      { type: 'ConsultationClosed', missing: missing.map((task) => task.unit), reason: command.reason, closes },
      decideRound(state, 'consultation', 'settled', closes),
    ];
  });
}
