import { temporal } from '@temporalio/proto';
import { describe, expect, it } from 'vitest';
import { readHistory, toldBy } from './told-run.ts';

const { EventType } = temporal.api.enums.v1;
const crossing = { stage: 'proposal', round: 1, outcome: 'accepted', to: 'consultation', seq: 6, hash: 'a' };
const payload = (answer: unknown) => ({ payloads: [{ data: Buffer.from(JSON.stringify(answer)) }] });
const marker = (answer: unknown) => ({ markerRecordedEventAttributes: { details: { result: payload(answer) } } });

function kept(events: object[]) {
  const { History } = temporal.api.history.v1;
  return readHistory(History.encode(History.fromObject({ events })).finish());
}

describe('what a run tells', () => {
  it('is read from local and ordinary activities, each crossing once', () => {
    const history = kept([
      { eventType: EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED },
      marker({ crossing: null, stage: 'proposal' }),
      marker({ crossing, stage: 'consultation' }),
      { activityTaskCompletedEventAttributes: { result: payload({ crossing, stage: 'consultation' }) } },
      { activityTaskCompletedEventAttributes: { result: payload({ letters: 2, seen: 1 }) } },
    ]);
    expect(toldBy('run-1', history)).toEqual({ runId: 'run-1', ended: false, crossings: [crossing] });
  });

  it('keeps two answers of one round apart when they differ', () => {
    const history = kept([marker({ crossing }), marker({ crossing: { ...crossing, hash: 'b' } })]);
    expect(toldBy('run-1', history).crossings).toHaveLength(2);
  });

  it('is over when the last event ends the run', () => {
    const ended = kept([marker({ crossing }), { eventType: EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED }]);
    expect(toldBy('run-1', ended).ended).toBe(true);
  });
});
