import { STAGES } from '@nhipcau/domain/vocabulary';
import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { outcome } from './reading/acted.ts';
import { graveMoment } from './reading/opening.ts';
import { timelineEntry } from './reading/timeline-entry.ts';
import { body } from './schema/bodies.ts';
import { dossierId, sha256 } from './schema/identifiers.ts';
import { page, pageQuery } from './schema/paging.ts';
import { onDossier } from './schema/paths.ts';
import { anyText } from './schema/text.ts';
import { instant } from './schema/time.ts';
import { word } from './schema/words.ts';

const count = Type.Integer({ minimum: 0 });

const timelinePage = body({
  ...page(timelineEntry).properties,
  grave: Type.Array(graveMoment, {
    maxItems: 1_000,
    description: 'When the dossier was asked for, opened and closed in an emergency, by the entries of this page.',
  }),
});

export const readTimeline = endpoint({
  method: 'GET',
  path: '/audit/dossiers/{id}/timeline',
  service: 'audit',
  act: 'read-history',
  summary: { vi: 'Diễn biến hồ sơ', en: 'Read what happened, event by event' },
  params: onDossier,
  query: body({ ...pageQuery, newestFirst: Type.Optional(Type.Boolean()) }),
  replies: { 200: timelinePage },
  refusals: ['cursor-unknown'],
});

/** What a verification looked at; each is sound or says where it is not. */
export const CHECKS = [
  'sequence-dense',
  'hashes-match',
  'chain-unbroken',
  'columns-match',
  'commitments-match',
  'state-matches',
  'count-matches',
] as const;

export const verification = body({
  dossier: dossierId,
  sound: Type.Boolean(),
  events: count,
  lastHash: Type.Optional(sha256),
  closed: Type.Boolean(),
  checkedAt: instant(),
  checks: Type.Array(
    body({
      check: word(CHECKS),
      sound: Type.Boolean(),
      seq: Type.Optional(Type.Integer({ minimum: 1, description: 'The first event at which it fails.' })),
      detail: Type.Optional(anyText(LIMITS.lineCharacters)),
    }),
    { maxItems: CHECKS.length },
  ),
  broken: Type.Array(
    body({ seq: Type.Integer({ minimum: 1 }), check: word(CHECKS), detail: anyText(LIMITS.lineCharacters) }),
    { maxItems: 1_000, description: 'Every event that does not prove itself, and why; the others do.' },
  ),
});

export const verifyDossier = endpoint({
  method: 'GET',
  path: '/audit/dossiers/{id}/verification',
  service: 'audit',
  act: 'read-history',
  summary: { vi: 'Kiểm chứng hồ sơ', en: "Verify the dossier's chain and its projections" },
  params: onDossier,
  replies: { 200: verification },
});

export const RUN_STATES = [
  'running',
  'completed',
  'failed',
  'terminated',
  'continued',
  'timed-out',
  'canceled',
  'unknown',
] as const;

const crossing = body({
  stage: word(STAGES),
  round: Type.Integer({ minimum: 1 }),
  to: anyText(LIMITS.identifierCharacters),
  outcome,
  seq: Type.Integer({ minimum: 1 }),
  hash: sha256,
});

export const workflowShown = body({
  dossier: dossierId,
  workflowId: anyText(LIMITS.lineCharacters),
  reachable: Type.Boolean({ description: 'Whether Temporal could be asked just now.' }),
  runs: Type.Array(
    body({
      runId: anyText(LIMITS.identifierCharacters),
      state: word(RUN_STATES),
      startedAt: Type.Optional(instant()),
      endedAt: Type.Optional(instant()),
      historySha256: Type.Optional(sha256),
      historyBytes: Type.Optional(count),
      crossings: Type.Array(crossing, { maxItems: 1_000, description: "As the run's own history states them." }),
    }),
    { maxItems: 200 },
  ),
  recorded: Type.Array(crossing, { maxItems: 1_000, description: "As the dossier's log states them." }),
  agrees: Type.Boolean(),
  differences: Type.Array(anyText(LIMITS.lineCharacters), { maxItems: 100 }),
});

export const readWorkflow = endpoint({
  method: 'GET',
  path: '/audit/dossiers/{id}/workflow',
  service: 'audit',
  act: 'read-history',
  summary: { vi: 'Lịch sử quy trình', en: "Read Temporal's history of the dossier beside the log" },
  params: onDossier,
  replies: { 200: workflowShown },
});

export const figures = body({
  dossiers: count,
  drafts: count,
  open: count,
  closed: count,
  events: count,
  tasks: count,
  tasksOpen: count,
  tasksLate: count,
  workflowsCompleted: count,
  chainVerified: Type.Boolean({ description: 'Every event of every dossier was recomputed from what is stored.' }),
  chainsPending: Type.Integer({
    minimum: 0,
    description:
      'Chains not recomputed yet since this service began or since they grew: ask again. Until 0 chainVerified is false.',
  }),
  verifiedSince: instant('Real time of the oldest of the verifications that this rests on.'),
  byStage: Type.Array(body({ stage: word(STAGES), open: count }), { maxItems: STAGES.length }),
});

export const readFigures = endpoint({
  method: 'GET',
  path: '/audit/figures',
  service: 'audit',
  act: 'read-history',
  summary: { vi: 'Số liệu tổng hợp', en: 'Figures over the whole house' },
  replies: { 200: figures },
});
