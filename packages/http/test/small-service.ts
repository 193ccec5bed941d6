import { Writable } from 'node:stream';
import { type AnyRefusal, ENDPOINTS } from '@nhipcau/contracts';
import { createLog } from '@nhipcau/platform/log';
import {
  buildService,
  type DoorLimits,
  etagOf,
  GENEROUS_LIMITS,
  type Handlers,
  refused,
  type ServerEvent,
  type StepUp,
} from '../src/index.ts';
import { tokenWorld } from './signed-tokens.ts';

export const DOSSIER = '0f4e2c6a-8b0d-8e3f-9a7c-9b0d2e4f6a8c';
export const HASH = 'ab'.repeat(32);
export const OPINION = { documentHash: HASH, opinion: 'agree' } as const;
export const OPINION_PATH = `/tasks/${DOSSIER}.7/opinion`;

const endpoints = {
  giveOpinion: ENDPOINTS.giveOpinion,
  listTasks: ENDPOINTS.listTasks,
  claimTask: ENDPOINTS.claimTask,
  saveDraft: ENDPOINTS.saveDraft,
  saveDraftPart: ENDPOINTS.saveDraftPart,
  readDraftPart: ENDPOINTS.readDraftPart,
  createDossier: ENDPOINTS.createDossier,
  followChanges: ENDPOINTS.followChanges,
  readClock: ENDPOINTS.readClock,
} as const;

const acted = {
  dossier: DOSSIER,
  standing: 'open',
  stage: 'consultation',
  round: 1,
  seq: 9,
  hash: HASH,
  at: '2024-01-03T01:00:00.000Z',
  replayed: false,
} as const;

export interface Seen {
  calls: { name: string; call: Record<string, unknown> }[];
  lines: string[];
  refusals: AnyRefusal[];
  fault: unknown;
  lastEventId: string | undefined;
  stopped: number;
  events: ServerEvent[];
  down: boolean;
  /** What a claim waits for before it answers. */
  held: Promise<void>;
}

interface SmallServiceOptions {
  readonly localMode?: boolean;
  readonly stepUp?: StepUp;
  readonly limits?: Partial<DoorLimits>;
}

/** For tests of what else a door does. */
const ANY_SIGN_IN: StepUp = async ({ caller }) => ({ caller });

/** A service over real contracts whose handlers remember what reached them. */
export async function smallService(options: SmallServiceOptions = {}) {
  const { localMode = false, stepUp = ANY_SIGN_IN, limits } = options;
  const world = await tokenWorld();
  const seen: Seen = {
    calls: [],
    lines: [],
    refusals: [],
    fault: undefined,
    lastEventId: undefined,
    stopped: 0,
    events: [],
    down: false,
    held: Promise.resolve(),
  };
  const destination = new Writable({
    write(chunk, _, done) {
      seen.lines.push(String(chunk));
      done();
    },
  });
  function reached(name: string, call: object): void {
    seen.calls.push({ name, call: call as Record<string, unknown> });
    if (seen.fault !== undefined) throw seen.fault;
  }
  const handlers: Handlers<typeof endpoints> = {
    giveOpinion: (call) => {
      reached('giveOpinion', call);
      return seen.refusals.length > 0 ? refused(...seen.refusals) : { status: 200, body: acted };
    },
    claimTask: async (call) => {
      reached('claimTask', call);
      await seen.held;
      return { status: 200, body: acted };
    },
    listTasks: (call) => {
      reached('listTasks', call);
      return { status: 200, body: { items: [] } };
    },
    createDossier: (call) => {
      reached('createDossier', call);
      return { status: 201, body: acted };
    },
    saveDraft: (call) => {
      reached('saveDraft', call);
      const body = { dossier: DOSSIER, revision: call.revision + 1, documentHash: HASH, savedAt: acted.at };
      return { status: 200, body, headers: etagOf(call.revision + 1) };
    },
    saveDraftPart: (call) => {
      reached('saveDraftPart', call);
      const { name, mediaType, sha256, bytes } = call.file;
      const file = { name, mediaType, sha256, bytes: bytes.length };
      return { status: 200, body: { dossier: DOSSIER, revision: 2, documentHash: HASH, savedAt: acted.at, file } };
    },
    readDraftPart: () => ({
      file: { bytes: Buffer.from('<script>'), mediaType: 'text/html', name: 'Tờ trình số 5.html' },
    }),
    followChanges: () => ({
      subscribe: (lastEventId, push) => {
        seen.lastEventId = lastEventId;
        for (const event of seen.events) push(event);
        return () => {
          seen.stopped += 1;
        };
      },
    }),
    readClock: () => ({ status: 200, body: { now: acted.at, simulated: true, offsetMs: -5 } }),
  };
  const app = await buildService({
    name: 'small',
    endpoints,
    handlers,
    authenticate: world.authenticate,
    stepUp,
    limits: { ...GENEROUS_LIMITS, ...limits },
    log: createLog({ service: 'small', destination, level: 'debug' }),
    localMode,
    needs: { database: async () => (seen.down ? Promise.reject(new Error('10.0.0.7 refused')) : 1) },
  });
  return { app, seen, ...world };
}
