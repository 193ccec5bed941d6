import { decideApproval } from '../approval/decide.ts';
import { appraise, confirm, nominate, vote } from '../commendation/decide.ts';
import { closeConsultation, opine } from '../consultation/decide.ts';
import { cancel, finish, note, proposeChange, reachMilestone, start } from '../execution/decide.ts';
import { accept, present, recall, returnProposal, sendBack, sign, withdraw } from '../proposal/decide.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { acceptReport, fileReport, returnReport } from '../reporting/decide.ts';
import type { InstantMs, PersonId } from '../vocabulary.ts';
import { allowance, reviseTask } from './allowance.ts';
import type { Command, CommandName, CommandOf } from './commands.ts';
import { type Context, type Decision, type Rules, refused } from './decision.ts';
import { acknowledgeOverdue, assign, claim, release } from './holding.ts';
import { type DossierState, taskNo } from './state.ts';

const DECIDERS: { readonly [N in CommandName]: (command: CommandOf<N>, context: Context) => Decision } = {
  present,
  sign,
  'send-back': sendBack,
  accept,
  return: returnProposal,
  recall,
  withdraw,
  opine,
  'close-consultation': closeConsultation,
  decide: decideApproval,
  start,
  note,
  'reach-milestone': reachMilestone,
  'propose-change': proposeChange,
  finish,
  cancel,
  'file-report': fileReport,
  'accept-report': acceptReport,
  'return-report': returnReport,
  nominate,
  appraise,
  vote,
  confirm,
  claim,
  release,
  assign,
  'acknowledge-overdue': acknowledgeOverdue,
};

/** What every act on a text or a task must satisfy, whatever it says. */
function faultsOfAddress(state: DossierState, command: Command): readonly Refusal[] {
  const task = 'task' in command ? command.task : undefined;
  const closed = allowance(state, command.name, task);
  if (closed !== undefined) return [closed];
  const faults: Refusal[] = [];
  const answered = command.name === 'present' ? reviseTask(state) : taskNo(state, task ?? 0);
  const holder = answered?.claimedBy;
  const passesOn = command.name === 'assign' || command.name === 'release';
  if (holder !== undefined && !actsFor(command, holder) && !passesOn) faults.push(refusal('task-claimed-by-another'));
  const shown = 'documentHash' in command && command.name !== 'file-report' ? command.documentHash : undefined;
  if (shown !== undefined && shown !== currentDocument(state))
    faults.push(refusal('document-changed', { at: '/documentHash' }));
  return faults;
}

/** What a person holds is answered by them, or by whoever acts in their office; a ballot is nobody else's. */
function actsFor({ name, by, principal }: Command, holder: PersonId): boolean {
  return holder === by || (name !== 'vote' && holder === principal);
}

/** The event that answers the task says who drafted the answer. */
function prepared(decision: Decision, command: Command): Decision {
  if (!decision.ok || !('preparedBy' in command) || command.preparedBy === undefined) return decision;
  const { task, preparedBy } = command;
  const events = decision.events.map((event) =>
    'task' in event && event.task === task && 'closes' in event ? { ...event, preparedBy } : event,
  );
  return { ok: true, events };
}

/** The text that a binding act of the current stage is about: the report while it is judged, the proposal otherwise. */
export function currentDocument(state: DossierState): string | undefined {
  if (state.stage === 'reporting') return state.reporting?.documentHash ?? undefined;
  return state.version?.documentHash;
}

/**
 * Whether the dossier's state allows this command, and what follows: a refusal with every fault, or events, among them
 * `RoundDecided` when the act satisfies the round's rule. Pure: no clock, no I/O.
 *
 * @param nowMs business time, milliseconds since the epoch, read under the dossier's lock
 */
export function decide(state: DossierState, command: Command, rules: Rules, nowMs: InstantMs): Decision {
  const faults = faultsOfAddress(state, command);
  if (faults.length > 0) return refused(...faults);
  const decider = DECIDERS[command.name] as (command: Command, context: Context) => Decision;
  return prepared(decider(command, { state, rules, nowMs }), command);
}
