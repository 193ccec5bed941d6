import { addDays } from '../../time/local-date.ts';
import { localDateOf } from '../../time/vietnam-time.ts';
import { OPINIONS, type PersonId, type ProposalField } from '../../vocabulary.ts';
import type { Command, CommandName, TextFacts } from '../commands.ts';
import { openTasks } from '../state.ts';
import type { Task } from '../task.ts';
import { document, hashOf, NUMBER, nominee, numbersIn, textOf } from './acts.ts';
import { CAST, MEMBERS, OWNER } from './cast.ts';
import type { Choices } from './choices.ts';
import type { Story } from './story.ts';

/** Named here one by one, so that a field added to the vocabulary does not turn every walk of a seed into another. */
const CHANGED_FIELDS: readonly ProposalField[] = [
  'title',
  'purpose',
  'start',
  'end',
  'place',
  'budget',
  'agenda',
  'parts',
];

/** Somebody with an office in the unit, rarely anybody at all; the holder where the task is held. */
function somebody(choices: Choices, unit: string, task?: Task): PersonId {
  if (task?.person !== undefined) return task.person;
  if (task?.claimedBy !== undefined && choices.chance(90)) return task.claimedBy;
  const there = CAST.filter((one) => one.appointments.some((appointment) => appointment.unit === unit));
  return choices.of(choices.chance(95) ? there : CAST)?.id ?? '';
}

/** Whoever edits a draft: the doors let nobody else near it. */
function colleague(choices: Choices): PersonId {
  return choices.of(CAST.filter((one) => one.appointments.some(({ unit }) => unit === OWNER)))?.id ?? '';
}

function someText(story: Story, choices: Choices): TextFacts {
  const start = addDays(localDateOf(story.nowMs), choices.below(50));
  const whole = choices.chance(95);
  return textOf({
    documentHash: hashOf(story.log.length + 1),
    start,
    end: addDays(start, choices.below(5) - (whole ? 0 : 1)),
    parts: whole ? ['letter', 'plan'] : ['letter'],
    editors: [colleague(choices)],
  });
}

const reasoned = (choices: Choices) => (choices.chance(95) ? 'Lý do' : ' ');

function someNominees(choices: Choices) {
  return Array.from({ length: choices.below(4) }, (_, index) => {
    const member = choices.chance(15) ? choices.of(MEMBERS)?.id : undefined;
    const award = choices.chance(3) ? 'flag' : choices.of(['certificate', 'medal']);
    return nominee(index + 1, { award, ...(member === undefined ? {} : { person: member }) });
  });
}

function reasonsOf(choices: Choices) {
  return choices.chance(95) ? [{ part: 'plan' as const, reason: reasoned(choices) }] : [];
}

function confirmations(story: Story, choices: Choices) {
  return numbersIn(story, 'elected').map((no) => {
    const confirmed = choices.chance(70);
    return confirmed
      ? { nominee: no, confirmed, number: NUMBER, reason: '' }
      : { nominee: no, confirmed, reason: reasoned(choices) };
  });
}

function someDecision(story: Story, choices: Choices, on: { by: string; task: number; documentHash: string }): Command {
  const verdict = choices.of(['approve', 'approve', 'approve', 'approve', 'approve', 'reject', 'return']);
  const objecting = story.state.consultation?.answers.filter((one) => one.opinion === 'object') ?? [];
  const objections = objecting.map(({ unit }) => ({ unit, answer: reasoned(choices) }));
  return { ...on, name: 'decide', verdict, reasons: reasoned(choices), objections };
}

type NomineeTask = 'nominate' | 'appraise' | 'vote' | 'confirm';

function answerOnNominees(
  kind: NomineeTask,
  story: Story,
  choices: Choices,
  on: { by: string; task: number },
): Command {
  const reason = reasoned(choices);
  switch (kind) {
    case 'nominate':
      return { ...on, name: 'nominate', nominees: someNominees(choices) };
    case 'appraise':
      return {
        ...on,
        name: 'appraise',
        appraisals: numbersIn(story, 'named').map((no) => ({
          nominee: no,
          eligible: choices.chance(75),
          rule: 'AWD-FREEZE',
          reason,
        })),
      };
    case 'vote': {
      const asked = numbersIn(story, 'eligible');
      const yes = choices.some(asked, 75);
      return {
        ...on,
        name: 'vote',
        yes,
        no: asked.filter((no) => !yes.includes(no)).slice(choices.chance(97) ? 0 : 1),
      };
    }
    case 'confirm':
      return {
        ...on,
        name: 'confirm',
        awards: confirmations(story, choices),
        medalHolders: choices.some([nominee(1).key], 10),
      };
  }
}

/** An answer to a task, mostly in order. */
function answerTo(task: Task, story: Story, choices: Choices): Command {
  const by = somebody(choices, task.unit, task);
  const on = { by, task: task.no, documentHash: choices.chance(97) ? document(story) : hashOf(0) };
  const reason = reasoned(choices);
  switch (task.kind) {
    case 'sign':
      return choices.chance(85)
        ? { ...on, name: 'sign', number: choices.chance(97) ? NUMBER : null, lateReason: reason }
        : { ...on, name: 'send-back', remarks: reason };
    case 'check':
      return choices.chance(80)
        ? {
            ...on,
            name: 'accept',
            consulted: story.policy.consulted.map((one) => one.unit),
            added: choices.some([{ unit: 'ministry-3', reason }], 20),
          }
        : { ...on, name: 'return', reasons: reasonsOf(choices) };
    case 'revise':
      return { name: 'present', by, text: someText(story, choices) };
    case 'opine':
      return {
        ...on,
        name: 'opine',
        opinion: choices.of(OPINIONS),
        text: reason,
        ...(choices.chance(5) ? { confirmsRound: 1 } : {}),
      };
    case 'decide':
      return someDecision(story, choices, on);
    case 'carry-out':
      return { ...on, name: 'finish', summary: reason };
    case 'report':
      return {
        ...on,
        name: 'file-report',
        editors: [by],
        ...(story.policy.steps.reportAcceptance ? {} : { nominees: someNominees(choices) }),
      };
    case 'accept-report':
      return choices.chance(80)
        ? { ...on, name: 'accept-report', nominationsFollow: choices.chance(90) }
        : { ...on, name: 'return-report', reasons: reasonsOf(choices) };
    case 'overdue':
      return { ...on, name: 'acknowledge-overdue', note: '' };
    default:
      return answerOnNominees(task.kind, story, choices, on);
  }
}

const WHOLE: readonly CommandName[] = [
  'start',
  'note',
  'reach-milestone',
  'propose-change',
  'close-consultation',
  'recall',
  'present',
];
const ON_EXECUTION: readonly CommandName[] = ['start', 'note', 'reach-milestone', 'propose-change'];
const ENDINGS: readonly CommandName[] = ['withdraw', 'cancel'];

/** An act on the dossier as a whole. */
function onWhole(name: CommandName, story: Story, choices: Choices): Command {
  const by = somebody(choices, name === 'close-consultation' ? story.state.decidingBody : OWNER);
  const reason = reasoned(choices);
  switch (name) {
    case 'propose-change':
      return { name, by, text: someText(story, choices), changed: choices.some(CHANGED_FIELDS, 12), reason };
    case 'note':
    case 'reach-milestone':
      return { name, by, text: reason };
    case 'withdraw':
    case 'cancel':
    case 'close-consultation':
      return { name, by, reason };
    case 'start':
    case 'recall':
      return { name, by };
    default:
      return { name: 'present', by, text: someText(story, choices) };
  }
}

function onHold(task: Task, choices: Choices): Command {
  const by = somebody(choices, task.unit, task);
  const on = { by, task: task.no };
  if (choices.chance(50)) return { ...on, name: 'claim' };
  return choices.chance(50)
    ? { ...on, name: 'release' }
    : { ...on, name: 'assign', to: somebody(choices, task.unit), reason: reasoned(choices) };
}

/** The next act that somebody tries: most are in order, some come too late, too early or to the wrong door. */
export function someCommand(story: Story, choices: Choices): Command {
  const roll = choices.below(100);
  const tasks = openTasks(story.state);
  if (roll < 7) {
    const kind = choices.of(['sign', 'check', 'opine', 'decide', 'vote', 'report', 'confirm', 'overdue']);
    const task: Task = {
      no: choices.below(story.state.lastTaskNo + 2),
      kind,
      unit: OWNER,
      role: 'staff',
      openedAt: 0,
      reminders: 0,
      escalated: false,
      state: 'open',
    };
    return answerTo(task, story, choices);
  }
  if (roll < 8) {
    const fitting = story.state.approved === null ? 'withdraw' : 'cancel';
    return onWhole(choices.chance(60) ? fitting : (choices.of(ENDINGS) ?? fitting), story, choices);
  }
  const task = choices.of(tasks);
  if (roll < 14 && task !== undefined) return onHold(task, choices);
  const whole = story.state.stage === 'execution' && choices.chance(90) ? ON_EXECUTION : WHOLE;
  if (task === undefined || roll < (whole === WHOLE ? 32 : 70))
    return onWhole(choices.of(whole) ?? 'note', story, choices);
  return answerTo(task, story, choices);
}
