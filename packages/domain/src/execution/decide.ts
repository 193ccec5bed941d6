import type { CommandOf } from '../dossier/commands.ts';
import { type Context, closing, type Decision, decideRound, missingText, unless } from '../dossier/decision.ts';
import { hindrances } from '../dossier/hindrance.ts';
import { completenessFaults, versionOf } from '../proposal/completeness.ts';
import { type Refusal, refusal } from '../refusal.ts';

export function start(_command: CommandOf<'start'>, { state, nowMs }: Context): Decision {
  return unless(hindrances(state, 'start', nowMs), () => [{ type: 'ExecutionStarted' }]);
}

export function note(command: CommandOf<'note'>, _context: Context): Decision {
  return unless(missingText(command.text, '/text'), () => [{ type: 'NoteAdded', text: command.text }]);
}

export function reachMilestone(command: CommandOf<'reach-milestone'>, _context: Context): Decision {
  return unless(missingText(command.text, '/text'), () => [
    { type: 'MilestoneReached', text: command.text, files: command.files ?? [] },
  ]);
}

/** A minor change is recorded; a material one (rule CONF-CHANGE) suspends execution and asks again. */
export function proposeChange(command: CommandOf<'propose-change'>, { state, rules }: Context): Decision {
  const faults: Refusal[] = [...missingText(command.reason, '/reason'), ...completenessFaults(command.text, rules)];
  if (command.changed.length === 0) faults.push(refusal('nothing-changed'));
  return unless(faults, () => {
    const version = versionOf(command.text, state.lastVersionNo + 1);
    const change = { version, fields: command.changed, editors: command.text.editors, reason: command.reason };
    const material = command.changed.filter((field) => rules.policy.materialFields.includes(field));
    if (material.length === 0) return [{ type: 'ChangeRecorded', ...change }];
    return [{ type: 'ChangeProposed', ...change, material }, decideRound(state, 'execution', 'changed')];
  });
}

export function finish(command: CommandOf<'finish'>, { state, nowMs }: Context): Decision {
  const faults = [...missingText(command.summary, '/summary'), ...hindrances(state, 'finish', nowMs)];
  return unless(faults, () => {
    const closes = closing(state, [command.task], 'answered');
    return [
      { type: 'ExecutionFinished', task: command.task, summary: command.summary, closes },
      decideRound(state, 'execution', 'finished', closes),
    ];
  });
}

/** Ends an approved dossier before it was carried out, in execution or while a change to it is on its way. */
export function cancel(command: CommandOf<'cancel'>, { state }: Context): Decision {
  return unless(missingText(command.reason, '/reason'), () => {
    const stage = state.stage === 'reporting' || state.stage === 'commendation' ? 'execution' : state.stage;
    return [{ type: 'DossierCancelled', reason: command.reason }, decideRound(state, stage, 'cancelled')];
  });
}
