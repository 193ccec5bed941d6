import type { CommandOf } from '../dossier/commands.ts';
import { type Context, closing, type Decision, decideRound, missingText, unless } from '../dossier/decision.ts';
import { preparersOf } from '../dossier/effects.ts';
import type { DomainEvent } from '../dossier/events.ts';
import { isLate } from '../dossier/ladder.ts';
import { type CommendationStanding, type Nominee, openTasks, taskNo } from '../dossier/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { localDateOf } from '../time/vietnam-time.ts';
import { eachOnce, nomineeFaults } from './nominees.ts';
import { openAppraise, openConfirm, openVotes } from './open.ts';
import { voteResult } from './tally.ts';

function nomineesIn(commendation: CommendationStanding | null, standing: Nominee['standing']): readonly Nominee[] {
  return commendation?.nominees.filter((one) => one.standing === standing) ?? [];
}

const numbersOf = (nominees: readonly Nominee[]): readonly number[] => nominees.map((one) => one.no);

export function nominate(command: CommandOf<'nominate'>, context: Context): Decision {
  const { state, rules } = context;
  return unless(nomineeFaults(command.nominees, rules.policy), () => {
    const closes = closing(state, [command.task], 'answered');
    const named = { type: 'NomineesNamed', task: command.task, nominees: command.nominees, closes } as const;
    if (command.nominees.length === 0) return [named, decideRound(state, 'commendation', 'none-nominated', closes)];
    if (rules.policy.steps.appraisal) return [{ ...named, opens: openAppraise(context) }];
    const nominees = command.nominees.map((one) => ({ ...one, standing: 'eligible' as const }));
    const hands = [...state.hands, ...preparersOf(command)];
    const by = {
      nominatedBy: command.by,
      ...(command.principal === undefined ? {} : { nominatedFor: command.principal }),
    };
    return votesOrNone(named, { ...context, state: { ...state, hands } }, { ...by, nominees });
  });
}

/** Opens the vote; where every member is barred from it nobody can be elected. */
function votesOrNone(
  event: DomainEvent,
  context: Context,
  commendation: Pick<CommendationStanding, 'nominatedBy' | 'nominatedFor' | 'nominees'>,
): readonly DomainEvent[] {
  const opens = openVotes(context, commendation);
  if (opens.length > 0) return [{ ...event, opens } as DomainEvent];
  const closes = 'closes' in event ? (event.closes ?? []) : [];
  return [event, decideRound(context.state, 'commendation', 'none-elected', closes)];
}

export function appraise(command: CommandOf<'appraise'>, context: Context): Decision {
  const { state } = context;
  const asked = numbersOf(nomineesIn(state.commendation, 'named'));
  const faults: Refusal[] = [
    ...eachOnce(
      asked,
      command.appraisals.map((one) => one.nominee),
      '/appraisals',
    ),
  ];
  for (const [index, one] of command.appraisals.entries()) {
    if (!one.eligible && (one.rule ?? '') === '')
      faults.push(refusal('bar-without-rule', { at: `/appraisals/${index}/rule` }));
  }
  return unless(faults, () => {
    const closes = closing(state, [command.task], 'answered');
    const appraised: DomainEvent = {
      type: 'NomineesAppraised',
      task: command.task,
      appraisals: command.appraisals,
      closes,
    };
    const eligible = new Set(command.appraisals.filter((one) => one.eligible).map((one) => one.nominee));
    if (eligible.size === 0) return [appraised, decideRound(state, 'commendation', 'none-eligible', closes)];
    // Whoever was named does not vote, also when barred from the award.
    const nominees = state.commendation?.nominees ?? [];
    return votesOrNone(appraised, context, { nominatedBy: '', ...state.commendation, nominees });
  });
}

/** One ballot a member, listing every nominee; the vote closes when all have voted or nothing can change any more. */
export function vote(command: CommandOf<'vote'>, context: Context): Decision {
  const { state, rules, nowMs } = context;
  const asked = numbersOf(nomineesIn(state.commendation, 'eligible'));
  return unless(eachOnce(asked, [...command.yes, ...command.no], '/yes'), () => {
    const closes = closing(state, [command.task], 'answered');
    const late = isLate(taskNo(state, command.task), nowMs);
    const cast: DomainEvent = {
      type: 'BallotCast',
      task: command.task,
      yes: command.yes,
      no: command.no,
      late,
      closes,
    };
    const others = openTasks(state).filter((one) => one.kind === 'vote' && one.no !== command.task);
    const ballots = [...(state.commendation?.ballots ?? []).map((one) => one.yes), command.yes];
    const openedOn = localDateOf(taskNo(state, command.task)?.openedAt ?? nowMs);
    const result = voteResult(asked, ballots, others.length, rules.policy.council, openedOn);
    if (result === undefined) return [cast];
    const left = closing(
      state,
      others.map((one) => one.no),
      'cancelled',
    );
    const closed = { type: 'VoteClosed', ...result, ...(left.length > 0 ? { closes: left } : {}) } as const;
    if (result.elected.length > 0) return [cast, { ...closed, opens: openConfirm(context) }];
    return [cast, closed, decideRound(state, 'commendation', 'none-elected', [...closes, ...left])];
  });
}

/** The deciding body confirms or declines each elected nominee; the medal goes to a person once in a life (rule AWD-MEDAL). */
export function confirm(command: CommandOf<'confirm'>, { state, rules }: Context): Decision {
  const elected = nomineesIn(state.commendation, 'elected');
  const once = new Set(rules.policy.awards.filter((one) => one.onceInLife).map((one) => one.award));
  const faults: Refusal[] = [
    ...eachOnce(
      numbersOf(elected),
      command.awards.map((one) => one.nominee),
      '/awards',
    ),
  ];
  for (const [index, award] of command.awards.entries()) {
    const at = `/awards/${index}`;
    const nominee = elected.find((one) => one.no === award.nominee);
    if (!award.confirmed) faults.push(...missingText(award.reason, `${at}/reason`));
    if (award.confirmed && award.number === undefined) faults.push(refusal('number-missing', { at }));
    const held = nominee !== undefined && once.has(nominee.award) && command.medalHolders.includes(nominee.key);
    if (award.confirmed && held) faults.push(refusal('medal-already-held', { at, rule: 'AWD-MEDAL' }));
  }
  return unless(faults, () => {
    const closes = closing(state, [command.task], 'answered');
    return [
      { type: 'AwardsConfirmed', task: command.task, awards: command.awards, closes },
      decideRound(state, 'commendation', 'confirmed', closes),
    ];
  });
}
