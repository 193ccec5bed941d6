import type { ExecutionStandingShown } from '@nhipcau/contracts';
import type { EventOf } from '@nhipcau/domain/dossier/events';
import { instantText } from '../instant-text.ts';
import { type DossierRecord, eventsOf, type Happened } from './record.ts';

type FileShown = NonNullable<ExecutionStandingShown['milestones'][number]['files']>[number];

/** Without the name of a file where that was erased. */
function filesOf({ files }: EventOf<'MilestoneReached'>): { readonly files?: FileShown[] } {
  if (files.length === 0) return {};
  return { files: files.map(({ name, ...file }) => ({ ...file, ...(name == null ? {} : { name }) })) };
}

export function executionShown({ reading, log, names }: DossierRecord): ExecutionStandingShown | undefined {
  const { execution } = reading.state;
  if (execution === null) return undefined;
  const entry = ({ event, at, actor }: Happened<'NoteAdded'> | Happened<'MilestoneReached'>) => ({
    text: event.text ?? '',
    at: instantText(at),
    by: names.person(actor),
  });
  const summary = eventsOf(log, 'ExecutionFinished').at(-1)?.event.summary;
  return {
    ...(execution.startedAt === null ? {} : { startedAt: instantText(execution.startedAt) }),
    suspended: execution.suspended,
    milestones: eventsOf(log, 'MilestoneReached').map((one) => ({ ...entry(one), ...filesOf(one.event) })),
    notes: eventsOf(log, 'NoteAdded').map((one) => entry(one)),
    ...(summary == null ? {} : { summary }),
  };
}
