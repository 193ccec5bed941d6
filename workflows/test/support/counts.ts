import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';

const { EventType } = proto.temporal.api.enums.v1;

/** What a history cost, and what it had to cost. */
export function countsOf(events: readonly temporal.api.history.v1.IHistoryEvent[]) {
  const count = (type: number) => events.filter((event) => event.eventType === type).length;
  return {
    completedTasks: count(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED),
    failedTasks: count(EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED),
    signals: count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED),
    firedTimers: count(EventType.EVENT_TYPE_TIMER_FIRED),
    activities: count(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED),
    markers: count(EventType.EVENT_TYPE_MARKER_RECORDED),
  };
}
