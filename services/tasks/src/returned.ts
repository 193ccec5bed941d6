import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { changedFields } from '@nhipcau/acts/proposal-text';
import type { DossierRecord } from '@nhipcau/acts/shown/record';
import { currentVersion, versionsShown } from '@nhipcau/acts/shown/version-shown';
import type { TaskDetail } from '@nhipcau/contracts';
import type { LoggedEvent, TaskRow } from '@nhipcau/database';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';

type Remarks = NonNullable<TaskDetail['remarks']>;
type Returned = NonNullable<TaskDetail['returned']>;

/** A text that was sent back: from which task, why, and which version it was. */
interface Return {
  readonly logged: LoggedEvent;
  readonly task: number;
  readonly remarks: Remarks;
  /** Number of the version, also where the report was returned. */
  readonly version: number;
}

function remarksIn(event: DomainEvent): { readonly task: number; readonly remarks: Remarks } | undefined {
  switch (event.type) {
    case 'ProposalReturned':
    case 'ReportReturned':
      return { task: event.task, remarks: event.reasons.map(({ part, reason }) => ({ part, reason: reason ?? '' })) };
    case 'ProposalSentBack':
      return { task: event.task, remarks: [{ reason: event.remarks ?? '' }] };
    case 'SeatDecided':
      return event.verdict === 'return' ? { task: event.task, remarks: [{ reason: event.reasons ?? '' }] } : undefined;
    default:
      return undefined;
  }
}

/** Every return and, in its place among them, every recall. */
function returnsIn({ log }: DossierRecord): readonly (Return | 'recalled')[] {
  let version = 0;
  return log.flatMap((logged): (Return | 'recalled')[] => {
    const { event } = logged;
    if (event.type === 'ProposalPresented' || event.type === 'ChangeProposed') version = event.version.no;
    if (event.type === 'ProposalRecalled') return ['recalled'];
    const why = remarksIn(event);
    return why === undefined ? [] : [{ logged, ...why, version }];
  });
}

function toldOf({ tasks, names }: DossierRecord, { logged, task }: Return): Returned | undefined {
  const of = tasks.find(({ no }) => no === task);
  if (of === undefined) return undefined;
  const { principal } = logged.record;
  return {
    by: names.person(logged.actor),
    ...(principal === logged.actor ? {} : { for: names.person(principal) }),
    unit: names.unit(of.unit),
    role: of.role,
    at: instantText(logged.at),
  };
}

/** Why the text of this task came back, from whom and when: of the returns before it was opened, the last. */
export function whyReturned(record: DossierRecord, task: TaskRow): Pick<TaskDetail, 'remarks' | 'returned'> {
  if (task.kind !== 'revise' && task.kind !== 'report') return {};
  const last = returnsIn(record).findLast((one) => one === 'recalled' || one.logged.at <= task.openedAtMs);
  // A revision that a recall opened answers nobody's reasons: those of an earlier return are not shown again.
  if (last === undefined || last === 'recalled') return {};
  return { remarks: last.remarks, ...given('returned', toldOf(record, last)) };
}

/** What whoever sits here returned before, beside what has become of it: only where the text is another by now. */
export function returnedBefore(record: DossierRecord, task: TaskRow): TaskDetail['returnedBefore'] {
  if (task.kind !== 'sign' && task.kind !== 'check' && task.kind !== 'decide') return undefined;
  const seats = record.tasks.filter(
    ({ kind, unit, role, seat }) =>
      kind === task.kind && unit === task.unit && role === task.role && seat === task.seat,
  );
  const before = returnsIn(record).findLast(
    (one): one is Return => one !== 'recalled' && one.task < task.no && seats.some(({ no }) => no === one.task),
  );
  const now = currentVersion(record);
  const then = before && versionsShown(record).find(({ no }) => no === before.version);
  const told = before && toldOf(record, before);
  if (before === undefined || told === undefined || then === undefined || now === undefined) return undefined;
  if (then.no === now.no) return undefined;
  return { ...told, version: then.no, remarks: before.remarks, changed: changedFields(then.content, now.content) };
}
