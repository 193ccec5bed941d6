import type { Policy } from '@nhipcau/domain/policy/policy';
import { addDays } from '@nhipcau/domain/time/local-date';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { Stage } from '@nhipcau/domain/vocabulary';
import {
  accept,
  acceptReport,
  appraise,
  changeMaterially,
  confirm,
  decideSeat,
  fileReport,
  finish,
  nominate,
  opine,
  present,
  reachMilestones,
  returnProposal,
  sign,
  voteAll,
} from './acts.ts';
import type { TestDossier } from './dossier.ts';
import { BENCH_POLICY, MINISTRIES, SILENT_POLICY, STANDARD_POLICY } from './policies.ts';
import { standsIn } from './runs.ts';
import type { SkippingWorld } from './skipping-world.ts';
import { decideLent, opineLent } from './stand-ins.ts';

const DAY_MS = 86_400_000;
/** How long the activity lasts, from the day it is presented: it can be started at once, and ends by itself much later. */
const ACTIVITY_DAYS = 60;

/** A dossier's life from its first presentation to its end, told by what persons do and how much time passes. */
export interface Scenario {
  readonly policy: Policy;
  readonly routes: string;
  readonly play: (world: SkippingWorld, dossier: TestDossier) => Promise<void>;
}

async function reaches(world: SkippingWorld, dossier: TestDossier, stage: Stage | 'closed'): Promise<void> {
  await world.wake(dossier);
  await standsIn(world.record, dossier, stage);
}

export async function presentOn(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  const today = localDateOf(await world.businessMs());
  await present(dossier, today, addDays(today, ACTIVITY_DAYS));
}

async function toCheck(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await presentOn(world, dossier);
  await sign(dossier);
  await world.wake(dossier);
}

export async function toConsultation(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await toCheck(world, dossier);
  await accept(dossier);
  await reaches(world, dossier, 'consultation');
}

async function settle(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  for (const unit of ['ministry-1', 'ministry-2']) await opine(dossier, unit);
  await reaches(world, dossier, 'approval');
}

export async function toApproval(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await toConsultation(world, dossier);
  await settle(world, dossier);
}

export async function toExecution(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await toApproval(world, dossier);
  await decideSeat(dossier, 'approve');
  await reaches(world, dossier, 'execution');
}

/** A material change: back at the signature of its version. */
async function toChange(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await toExecution(world, dossier);
  await changeMaterially(dossier);
  await reaches(world, dossier, 'proposal');
}

async function toChangeConsultation(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await toChange(world, dossier);
  await sign(dossier);
  await accept(dossier);
  await reaches(world, dossier, 'consultation');
}

async function toReporting(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await toExecution(world, dossier);
  await finish(dossier);
  await reaches(world, dossier, 'reporting');
}

async function toCommendation(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await toReporting(world, dossier);
  await fileReport(dossier);
  await acceptReport(dossier, true);
  await reaches(world, dossier, 'commendation');
}

const withdraw = (dossier: TestDossier) => dossier.act({ name: 'withdraw', by: 'head-1', reason: 'Đổi kế hoạch' });
const cancel = (dossier: TestDossier) => dossier.act({ name: 'cancel', by: 'head-1', reason: 'Bão' });
const recall = (dossier: TestDossier) => dossier.act({ name: 'recall', by: 'head-1' });

function standard(play: Scenario['play'], policy: Policy = STANDARD_POLICY): Scenario {
  return { policy, routes: 'standard@1', play };
}

/** A standard dossier brought somewhere, and then ended there by one act. */
function endedBy(bring: Scenario['play'], end: (dossier: TestDossier) => Promise<unknown>): Scenario {
  return standard(async (world, dossier) => {
    await bring(world, dossier);
    await end(dossier);
    await reaches(world, dossier, 'closed');
  });
}

/** Gone back to the proposal by one act, presented again and then withdrawn. */
function backBy(bring: Scenario['play'], back: (dossier: TestDossier) => Promise<unknown>): Scenario {
  return standard(async (world, dossier) => {
    await bring(world, dossier);
    await back(dossier);
    await reaches(world, dossier, 'proposal');
    await presentOn(world, dossier);
    await withdraw(dossier);
    await reaches(world, dossier, 'closed');
  });
}

/** One way through the six stages for every outcome of every stage, by `stage outcome`. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'proposal returned': backBy(toCheck, returnProposal),
  'proposal recalled': backBy(toCheck, recall),
  'proposal withdrawn': endedBy(toCheck, withdraw),
  'proposal cancelled': endedBy(toChange, cancel),
  'consultation recalled': backBy(toConsultation, recall),
  'consultation withdrawn': endedBy(toConsultation, withdraw),
  'consultation cancelled': endedBy(toChangeConsultation, cancel),
  'consultation settled by silence': standard(async (world, dossier) => {
    await toConsultation(world, dossier);
    await world.skip(20 * DAY_MS);
    await standsIn(world.record, dossier, 'approval');
    await withdraw(dossier);
    await reaches(world, dossier, 'closed');
  }, SILENT_POLICY),
  'approval returned': backBy(toApproval, (dossier) => decideSeat(dossier, 'return')),
  'approval rejected': endedBy(toApproval, (dossier) => decideSeat(dossier, 'reject')),
  'approval withdrawn': endedBy(toApproval, withdraw),
  'approval cancelled': endedBy(async (world, dossier) => {
    await toChangeConsultation(world, dossier);
    await settle(world, dossier);
  }, cancel),
  'approval change-rejected': endedBy(async (world, dossier) => {
    await toChangeConsultation(world, dossier);
    await settle(world, dossier);
    await decideSeat(dossier, 'reject', 'approver-2');
    await reaches(world, dossier, 'execution');
  }, cancel),
  'execution changed': endedBy(async (world, dossier) => {
    await toChangeConsultation(world, dossier);
    await settle(world, dossier);
    await decideSeat(dossier, 'approve', 'approver-2');
    await reaches(world, dossier, 'execution');
  }, cancel),
  'execution cancelled': endedBy(toExecution, cancel),
  'execution with milestones': endedBy(async (world, dossier) => {
    await toExecution(world, dossier);
    await reachMilestones(dossier);
  }, cancel),
  'execution ended-by-date': endedBy(
    async (world, dossier) => {
      await toExecution(world, dossier);
      await world.skip((ACTIVITY_DAYS + 2) * DAY_MS);
      await standsIn(world.record, dossier, 'reporting');
      await fileReport(dossier);
    },
    (dossier) => acceptReport(dossier, false),
  ),
  'reporting accepted': endedBy(
    async (world, dossier) => {
      await toReporting(world, dossier);
      await fileReport(dossier);
    },
    (dossier) => acceptReport(dossier, false),
  ),
  'commendation none-nominated': endedBy(toCommendation, (dossier) => nominate(dossier, [])),
  'commendation none-eligible': endedBy(
    async (world, dossier) => {
      await toCommendation(world, dossier);
      await nominate(dossier);
    },
    (dossier) => appraise(dossier, false),
  ),
  'commendation none-elected': endedBy(
    async (world, dossier) => {
      await toCommendation(world, dossier);
      await nominate(dossier);
      await appraise(dossier);
    },
    (dossier) => voteAll(dossier, false),
  ),
  'commendation confirmed': endedBy(async (world, dossier) => {
    await toCommendation(world, dossier);
    await nominate(dossier);
    await appraise(dossier);
    await voteAll(dossier);
  }, confirm),
  'approval returned by stand-ins': backBy(async (world, dossier) => {
    await toConsultation(world, dossier);
    await opineLent(dossier, 'ministry-1');
    await opine(dossier, 'ministry-2');
    await reaches(world, dossier, 'approval');
  }, decideLent),
  bench: {
    policy: BENCH_POLICY,
    routes: 'bench@1',
    play: playBench,
  },
};

async function playBench(world: SkippingWorld, dossier: TestDossier): Promise<void> {
  await presentOn(world, dossier);
  await reaches(world, dossier, 'consultation');
  for (const unit of MINISTRIES) await opine(dossier, unit);
  await reaches(world, dossier, 'approval');
  await decideSeat(dossier, 'approve');
  await decideSeat(dossier, 'approve', 'deciding-head');
  await reaches(world, dossier, 'execution');
  await finish(dossier);
  await reaches(world, dossier, 'reporting');
  await fileReport(dossier, true);
  await reaches(world, dossier, 'commendation');
  await voteAll(dossier);
  await confirm(dossier);
  await reaches(world, dossier, 'closed');
}
