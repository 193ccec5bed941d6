import { createHash, randomUUID } from 'node:crypto';
import type { Command, TextFacts } from '@nhipcau/domain/dossier/commands';
import { create } from '@nhipcau/domain/dossier/create';
import { cross } from '@nhipcau/domain/dossier/cross';
import { decide } from '@nhipcau/domain/dossier/decide';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Refusal } from '@nhipcau/domain/refusal';
import type { Destination } from '@nhipcau/domain/vocabulary';
import {
  type ActResult,
  appendStage,
  createDossier,
  type Papers,
  performAct,
  type StageAppended,
} from '../../src/index.ts';
import { BENCH_POLICY } from './fixture.ts';
import type { DatabaseWorld } from './world.ts';

export const DOCUMENT_HASH = createHash('sha256').update('document').digest('hex');

const TEXT: TextFacts = {
  documentHash: DOCUMENT_HASH,
  start: '2027-06-01',
  end: '2027-06-02',
  foreignElement: false,
  filled: ['title'],
  parts: [],
  editors: ['staff-1'],
};

const ROUTES: Readonly<Record<string, Destination>> = {
  accepted: 'consultation',
  settled: 'approval',
  approved: 'execution',
  finished: 'reporting',
  'accepted-with-nominations': 'commendation',
  confirmed: 'end',
  withdrawn: 'end',
};

export function signedIn(actor: string, key: string = randomUUID()) {
  const requestHash = createHash('sha256').update(key).digest('hex');
  return { actor, key, requestHash, requestId: randomUUID(), acr: null, authTimeMs: null };
}

/** A draft of the bench kind. */
export async function newDossier(world: DatabaseWorld, title = 'Hội nghị giao ban', key?: string): Promise<string> {
  const result = await createDossier(world.as('nc_dossiers'), {
    ...signedIn('staff-1', key),
    decide: ({ dossierId, calendarVersion }) => {
      const command = {
        id: dossierId,
        owner: 'owner',
        coOwners: [],
        decidingBody: 'deciding',
        policyId: world.policyId,
        routes: 'bench-1',
        calendarVersion,
      };
      const decision = create(command, BENCH_POLICY);
      if (!decision.ok) return decision;
      return {
        ...decision,
        policy: BENCH_POLICY,
        policyId: world.policyId,
        instrument: 'staff-1-appointment',
        unit: 'owner',
        draft: { title, content: { title } },
      };
    },
  });
  if (!result.ok) throw new Error('not created');
  return result.state.id;
}

const OWNER_ACTS: readonly string[] = [
  'present',
  'start',
  'withdraw',
  'cancel',
  'note',
  'recall',
  'close-consultation',
];

/** One command through the real write path, with the domain as the judge. */
export function act(
  world: DatabaseWorld,
  dossierId: string,
  command: Command,
  key?: string,
): Promise<ActResult<Refusal>> {
  const service = OWNER_ACTS.includes(command.name) ? 'dossiers' : 'tasks';
  return performAct<undefined, Refusal>(world.as(service === 'dossiers' ? 'nc_dossiers' : 'nc_tasks'), {
    ...signedIn(command.by, key),
    dossierId,
    service,
    decide: ({ state, rules, nowMs, appointments }) => {
      const decision = decide(state, command, rules, nowMs);
      if (!decision.ok) return decision;
      return {
        ...decision,
        instrument: appointments[0]?.id ?? 'none',
        unit: appointments[0]?.unit ?? null,
        papers: papersOf(command, state),
      };
    },
  });
}

function papersOf(command: Command, state: DossierState): Papers {
  if (command.name !== 'present') return {};
  const { documentHash, start: startsOn, end: endsOn, editors } = command.text;
  const title = 'Hội nghị giao ban công tác đối ngoại nhân dân';
  return {
    version: { no: (state.version?.no ?? 0) + 1, title, startsOn, endsOn, content: { title }, documentHash, editors },
  };
}

/** First and last day of an activity. */
export type Days = Pick<TextFacts, 'start' | 'end'>;

export function present(world: DatabaseWorld, dossierId: string, days: Days = TEXT) {
  const { start, end } = days;
  return act(world, dossierId, { name: 'present', by: 'staff-1', text: { ...TEXT, start, end } });
}

/** What the workflow does after a decided round. */
export async function crossOver(world: DatabaseWorld, dossierId: string): Promise<StageAppended> {
  const appended = await appendStage(world.as('nc_worker'), {
    dossierId,
    workflowId: `dossier/${dossierId}`,
    workflowRunId: 'run-1',
    decide: ({ state, rules, nowMs }) => {
      const crossing = cross(state, { stage: state.stage, round: state.round, routes: ROUTES }, rules, nowMs);
      return { events: crossing.crossed ? crossing.events : [], instrument: 'route:bench-1' };
    },
  });
  if (appended === undefined) throw new Error(`no dossier ${dossierId}`);
  return appended;
}

/** A dossier whose six units are asked. */
export async function inConsultation(world: DatabaseWorld, title?: string, days?: Days): Promise<string> {
  const dossierId = await newDossier(world, title);
  await present(world, dossierId, days);
  await crossOver(world, dossierId);
  return dossierId;
}

export function opine(world: DatabaseWorld, dossierId: string, task: number, key?: string) {
  return act(
    world,
    dossierId,
    { name: 'opine', by: `officer-${task}`, task, opinion: 'agree', text: 'Đồng ý', documentHash: DOCUMENT_HASH },
    key,
  );
}
