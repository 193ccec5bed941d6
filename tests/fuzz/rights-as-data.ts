import type { EventType } from '@nhipcau/domain/dossier/events';
import type { Act, Role, TaskKind } from '@nhipcau/domain/vocabulary';
import {
  ON_WHOLE,
  type Relation,
  SCENES,
  type Scene,
  SUPERVISORS,
} from '../../packages/rights/src/testing/rights-table.ts';

/** By which act each event comes into the log; those that follow from another are told apart below. */
const ACT_BEHIND: Partial<Record<EventType, Act>> = {
  DossierCreated: 'create',
  ProposalPresented: 'present',
  ProposalSigned: 'sign',
  ProposalSentBack: 'send-back',
  ProposalAccepted: 'accept',
  ProposalReturned: 'return',
  ProposalRecalled: 'recall',
  DossierWithdrawn: 'withdraw',
  DossierCancelled: 'cancel',
  OpinionGiven: 'opine',
  ConsultationClosed: 'close-consultation',
  SeatDecided: 'decide',
  ExecutionStarted: 'start',
  NoteAdded: 'note',
  MilestoneReached: 'reach-milestone',
  ChangeRecorded: 'propose-change',
  ChangeProposed: 'propose-change',
  ExecutionFinished: 'finish',
  ReportFiled: 'file-report',
  ReportAccepted: 'accept-report',
  ReportReturned: 'return-report',
  NomineesNamed: 'nominate',
  NomineesAppraised: 'appraise',
  BallotCast: 'vote',
  AwardsConfirmed: 'confirm',
  OverdueAcknowledged: 'acknowledge-overdue',
  TaskClaimed: 'claim',
  TaskReleased: 'release',
  TaskAssigned: 'assign',
};

/** They follow from the answer before them, in the same request. */
const CONSEQUENCES: readonly EventType[] = ['RoundDecided', 'LevelPassed', 'VoteClosed'];

const scenes: readonly Scene[] = Object.values(SCENES);

/** Acts that decide, or by which an organisation is bound. */
export const DECIDING_ACTS: readonly Act[] = [
  ...scenes.flatMap(({ task }) => (task?.segregated === true || task?.binding === true ? task.acts : [])),
  ...(['recall', 'cancel', 'close-consultation'] as const),
];

/** An event as it lies in the log, with what a judge must know who trusts nothing but tables. */
export interface Appended {
  readonly type: EventType;
  readonly actor: string;
  readonly principal: string;
  /** Offices of the principal on that day, each with what its unit is to the dossier. */
  readonly offices: readonly { readonly unit: string; readonly role: Role; readonly relations: readonly string[] }[];
  /** Whether the instrument was in the actor's hands and leads to the principal. */
  readonly lent: boolean;
  /** Whether the instrument is an opening in an emergency, agreed to by a second person. */
  readonly opened: boolean;
  readonly task?: { readonly kind: TaskKind; readonly unit: string; readonly person: string | null };
}

/** Why the table of rights does not allow what the log holds; undefined where it does. */
export function objection(event: Appended): string | undefined {
  if (CONSEQUENCES.includes(event.type)) return undefined;
  const act = ACT_BEHIND[event.type];
  if (act === undefined) return `no person may append ${event.type}`;
  if (event.actor !== event.principal && !event.lent) return `${event.actor} holds nothing of ${event.principal}`;
  // Whoever opened a dossier in an emergency may give a task to somebody who can answer it, and nothing else.
  if (act === 'assign' && event.opened) return undefined;
  if (act === 'create') return holds(event, ['owner'], ['staff', 'head']) ? undefined : 'not of the owner';
  const whole = ON_WHOLE[act];
  if (whole !== undefined) return holds(event, whole.at, whole.roles) ? undefined : `holds no office for ${act}`;
  return answering(event, act);
}

function holds({ offices }: Appended, at: readonly Relation[], roles: readonly Role[]): boolean {
  return offices.some(
    ({ role, relations }) => roles.includes(role) && relations.some((one) => at.includes(one as Relation)),
  );
}

function answering(event: Appended, act: Act): string | undefined {
  const { task, offices, actor } = event;
  // A text that nobody has to check is accepted by being presented.
  if (task === undefined) return act === 'accept' ? undefined : `${act} answers no task`;
  const asked = scenes.find((scene) => scene.task?.kind === task.kind)?.task;
  if (asked === undefined) return `nothing is known of ${task.kind}`;
  const isHolding = act === 'claim' || act === 'release';
  if (act !== 'assign' && !isHolding && !asked.acts.includes(act)) return `${act} is no answer to ${task.kind}`;
  const roles = act === 'assign' ? SUPERVISORS : asked.roles;
  if (!offices.some(({ unit, role }) => unit === task.unit && roles.includes(role)))
    return `${event.principal} is no ${roles.join(' or ')} of ${task.unit}`;
  if (act === 'vote' && (task.person !== actor || event.principal !== actor)) return 'a ballot is personal';
  return undefined;
}
