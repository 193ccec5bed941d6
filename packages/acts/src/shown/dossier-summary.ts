import type { DossierSummary, ProposalContent } from '@nhipcau/contracts';
import { taskNo } from '@nhipcau/domain/dossier/state';
import { instantText } from '../instant-text.ts';
import type { DossierRecord } from './record.ts';
import { isOverdue } from './task-shown.ts';

/** What a list shows of the dossier; a text in writing stands in where nothing was presented yet. */
export function summaryShown(record: DossierRecord, text: ProposalContent | undefined): DossierSummary {
  const { reading, names, tasks } = record;
  const { state, reader, title } = reading;
  const open = tasks.filter(
    (task) => task.state === 'open' && task.kind !== 'overdue' && taskNo(state, task.no) !== undefined,
  );
  return {
    id: state.id,
    kind: state.kind,
    title: text?.title ?? { vi: title },
    owner: names.unit(state.owner),
    coOwners: state.coOwners.map((unit) => names.unit(unit)),
    decidingBody: names.unit(state.decidingBody),
    standing: state.standing,
    stage: state.stage,
    round: state.round,
    ...(state.decided === null ? {} : { decided: state.decided }),
    ...(text?.start === undefined ? {} : { start: text.start }),
    ...(text?.end === undefined ? {} : { end: text.end }),
    ...(text?.place === undefined ? {} : { place: text.place }),
    changedAt: instantText(state.at),
    waitingFor: open.map((task) => ({
      task: task.kind,
      unit: names.unit(task.unit),
      since: instantText(task.openedAtMs),
      ...(task.dueAtMs === null ? {} : { dueAt: instantText(task.dueAtMs) }),
      late: isOverdue(task, reader.nowMs),
    })),
  };
}
