import type { TSchema } from 'typebox';
import { proposalContent } from '../content/proposal-content.ts';
import { reportContent } from '../content/report-content.ts';
import { actAllowed } from '../reading/act-allowed.ts';
import { acted } from '../reading/acted.ts';
import { consultationBoard } from '../reading/consultation-board.ts';
import { dossierDetail } from '../reading/dossier-detail.ts';
import { dossierSummary } from '../reading/dossier-summary.ts';
import { fault, problem } from '../reading/fault.ts';
import { inboxItem } from '../reading/inbox-item.ts';
import { letter } from '../reading/letter.ts';
import { commendationStanding, executionStanding, reportShown } from '../reading/stage-details.ts';
import { stageRibbon } from '../reading/stage-ribbon.ts';
import { taskDetail } from '../reading/task-detail.ts';
import { taskSummary } from '../reading/task-summary.ts';
import { timelineEntry } from '../reading/timeline-entry.ts';
import { versionShown } from '../reading/version.ts';

/** Schemas that the description names once and refers to; all others stand where they are used. */
export const NAMED_SCHEMAS: Readonly<Record<string, TSchema>> = {
  ActAllowed: actAllowed,
  Acted: acted,
  CommendationStanding: commendationStanding,
  ConsultationBoard: consultationBoard,
  DossierDetail: dossierDetail,
  DossierSummary: dossierSummary,
  ExecutionStanding: executionStanding,
  Fault: fault,
  InboxItem: inboxItem,
  Letter: letter,
  Problem: problem,
  ProposalContent: proposalContent,
  Report: reportShown,
  ReportContent: reportContent,
  StageRibbon: stageRibbon,
  TaskDetail: taskDetail,
  TaskSummary: taskSummary,
  TimelineEntry: timelineEntry,
  Version: versionShown,
};

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const NAME_OF: ReadonlyMap<unknown, string> = new Map(
  Object.entries(NAMED_SCHEMAS).map(([name, schema]) => [schema, name]),
);

/** The schema as plain JSON, named schemas as references. Identity decides: a schema is named by being the same object. */
export function plain(value: unknown, isRoot = false): Json {
  const name = isRoot ? undefined : NAME_OF.get(value);
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  if (Array.isArray(value)) return value.map((one) => plain(one));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  throw new TypeError(`A schema holds a value that is not JSON: ${typeof value}`);
}
