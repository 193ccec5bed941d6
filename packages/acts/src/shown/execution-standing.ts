import type { ExecutionStandingShown } from '@nhipcau/contracts';
import { instantText } from '../instant-text.ts';
import { type DossierRecord, eventsOf } from './record.ts';

export function executionShown({ reading, log, names }: DossierRecord): ExecutionStandingShown | undefined {
  const { execution } = reading.state;
  if (execution === null) return undefined;
  const entries = (type: 'NoteAdded' | 'MilestoneReached') =>
    eventsOf(log, type).map(({ event, at, actor }) => ({
      text: event.text ?? '',
      at: instantText(at),
      by: names.person(actor),
    }));
  const summary = eventsOf(log, 'ExecutionFinished').at(-1)?.event.summary;
  return {
    ...(execution.startedAt === null ? {} : { startedAt: instantText(execution.startedAt) }),
    suspended: execution.suspended,
    milestones: entries('MilestoneReached'),
    notes: entries('NoteAdded'),
    ...(summary == null ? {} : { summary }),
  };
}
