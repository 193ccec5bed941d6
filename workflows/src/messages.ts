import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { RoundRef, Standing } from './standing.ts';

/** What the relay, the worker and an operator's tool have to know to reach a dossier's workflow. */
export const TASK_QUEUE = 'dossiers';
export const WORKFLOW_TYPE = 'dossierLifecycle';
/** The workflow of that name, as whoever starts or renews it sees it. */
export type Lifecycle = (dossierId: string) => Promise<void>;
export const STAGE_ATTRIBUTE = defineSearchAttributeKey('NhipCauStage', SearchAttributeType.KEYWORD);

/** The record has something new; `n` is the dossier's wake number. Signals coalesce, so the highest counts and none is counted. */
export const wakeSignal = defineSignal<[n: number]>('wake');
/** Continue as a new run at the next wait: before a deployment, and where a history has grown long. */
export const renewSignal = defineSignal<[]>('renew');
export const standingQuery = defineQuery<Answer | null>('standing');

export interface Answer extends Pick<Standing, 'stage' | 'round' | 'decided' | 'closed' | 'plan' | 'seen'> {
  readonly dossierId: RoundRef['dossierId'];
  readonly woken: number;
}

export function workflowIdOf(dossierId: string): string {
  return `dossier/${dossierId}`;
}

export function dossierIdOf(workflowId: string): string | undefined {
  return /^dossier\/([0-9a-f-]{36})$/.exec(workflowId)?.[1];
}
