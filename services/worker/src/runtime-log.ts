import type { Log } from '@nhipcau/platform/log';
import { DefaultLogger, type LogEntry, Runtime } from '@temporalio/worker';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** Sends what the SDK and the workflows log to the house's own log. Once a process, before anything else of the SDK. */
export function logThrough(log: Log): void {
  const write = ({ level, message, meta }: LogEntry) => {
    const { workflowId, runId, attempt, error, fault, pauseMs } = meta ?? {};
    log[LEVELS[level]]({ workflowId, runId, attempt, err: error, fault, durationMs: pauseMs }, message);
  };
  // The house stops the worker in its own order; the SDK must not listen for signals beside it.
  Runtime.install({ logger: new DefaultLogger('WARN', write), shutdownSignals: [] });
}
