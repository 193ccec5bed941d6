import {
  type Lifecycle,
  renewSignal,
  STAGE_ATTRIBUTE,
  TASK_QUEUE,
  WORKFLOW_TYPE,
  wakeSignal,
  workflowIdOf,
} from '@nhipcau/workflows/messages';
import {
  type Client,
  type Connection,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Wake } from './wake-book.ts';

/** finished: a run came to its end, and yet the record is open. It must not be started again blindly, and nobody may miss it. */
export type Delivery = 'delivered' | 'finished';
export type RunStanding = 'running' | 'finished' | 'lost';

export interface DossierWorkflows {
  /** Signals the dossier's run, starting one where none runs or the last one was lost or failed. */
  wake(wake: Wake): Promise<Delivery>;
  renew(wake: Wake): Promise<Delivery>;
  standing(dossierId: string): Promise<RunStanding>;
}

/** A call must not hang while Temporal is away: the record keeps what is owed. */
const CALL_TIMEOUT_MS = 5_000;

export function dossierWorkflows(client: Client): DossierWorkflows {
  // The client's own type leaves out what the connection can do.
  const connection = client.connection as Connection;
  const deliver = async (call: () => Promise<unknown>): Promise<Delivery> => {
    try {
      await connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, call);
      return 'delivered';
    } catch (fault) {
      if (fault instanceof WorkflowExecutionAlreadyStartedError) return 'finished';
      throw fault;
    }
  };
  /** False where no run is there to hear it. */
  const signalled = async ({ dossierId, wakeNo }: Wake): Promise<boolean> => {
    const run = client.workflow.getHandle(workflowIdOf(dossierId));
    try {
      await connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, () => run.signal(wakeSignal, wakeNo));
      return true;
    } catch (fault) {
      if (fault instanceof WorkflowNotFoundError) return false;
      throw fault;
    }
  };
  return {
    async wake(wake) {
      // A plain signal costs both sides less; a run is started with it only where none is there.
      if (wake.seenNo > 0 && (await signalled(wake))) return 'delivered';
      return deliver(() =>
        client.workflow.signalWithStart<Lifecycle, [n: number]>(WORKFLOW_TYPE, {
          ...startOptions(wake),
          signal: wakeSignal,
          signalArgs: [wake.wakeNo],
        }),
      );
    },
    renew: (wake) =>
      deliver(() =>
        client.workflow.signalWithStart<Lifecycle, []>(WORKFLOW_TYPE, {
          ...startOptions(wake),
          signal: renewSignal,
          signalArgs: [],
        }),
      ),
    async standing(dossierId) {
      try {
        const description = await connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
          client.workflow.getHandle(workflowIdOf(dossierId)).describe(),
        );
        if (description.status.name === 'RUNNING') return 'running';
        return description.status.name === 'COMPLETED' ? 'finished' : 'lost';
      } catch (fault) {
        if (fault instanceof WorkflowNotFoundError) return 'lost';
        throw fault;
      }
    },
  };
}

function startOptions({ dossierId, stage }: Wake) {
  return {
    workflowId: workflowIdOf(dossierId),
    taskQueue: TASK_QUEUE,
    args: [dossierId] as [string],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY' as const,
    staticSummary: `dossier ${dossierId}`,
    staticDetails: 'One dossier, from its first presentation to its end. The record in PostgreSQL is the truth.',
    // Given at the start, so that the first workflow task need not upsert it.
    typedSearchAttributes: [{ key: STAGE_ATTRIBUTE, value: stage }],
  };
}
