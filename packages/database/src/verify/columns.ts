import type { EventRecord } from '../acts/event-record.ts';
import type { StoredEvent } from './stored-log.ts';

/** Which column repeats which member of the record. */
const COLUMNS = {
  event_id: 'eventId',
  type: 'type',
  type_version: 'typeVersion',
  previous_hash: 'previousHash',
  hash_version: 'hashVersion',
  actor: 'actor',
  principal: 'principal',
  instrument: 'instrument',
  unit: 'unit',
  acr: 'acr',
  auth_time_ms: 'authTime',
  at_ms: 'at',
  recorded_at_ms: 'recordedAt',
  clock_simulated: 'clockSimulated',
  idempotency_key: 'idempotencyKey',
  request_part: 'requestPart',
  request_hash: 'requestHash',
  request_id: 'requestId',
  workflow_id: 'workflowId',
  workflow_run_id: 'workflowRunId',
} as const satisfies Record<string, keyof EventRecord>;

/** The first column that does not say what the hashed bytes say. */
export function mismatchedColumn(event: StoredEvent, record: EventRecord): string | undefined {
  const pairs = Object.entries(COLUMNS) as [string, keyof EventRecord][];
  const wrong = pairs.find(([column, member]) => event[column] !== record[member]);
  if (wrong !== undefined) return wrong[0];
  return event['task_no'] === (record.body['task'] ?? null) ? undefined : 'task_no';
}
