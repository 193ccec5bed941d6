import { instantText } from '@nhipcau/acts/instant-text';
import type { DossierRecord } from '@nhipcau/acts/shown/record';
import type { TaskDetail } from '@nhipcau/contracts';
import type { TaskRow } from '@nhipcau/database';
import type { DomainEvent, EventType } from '@nhipcau/domain/dossier/events';

/** These follow from a person's act in its own transaction: the act before them is what happened. */
const CONSEQUENCES: readonly EventType[] = ['RoundDecided', 'LevelPassed', 'VoteClosed'];

type Closing = NonNullable<TaskDetail['closing']>;

function saidIn(event: DomainEvent): Pick<Closing, 'opinion' | 'verdict' | 'text'> {
  switch (event.type) {
    case 'OpinionGiven':
      return { opinion: event.opinion, ...(event.text ? { text: event.text } : {}) };
    case 'SeatDecided':
      return { verdict: event.verdict, ...(event.reasons ? { text: event.reasons } : {}) };
    case 'ProposalSentBack':
      return event.remarks ? { text: event.remarks } : {};
    case 'DossierWithdrawn':
    case 'DossierCancelled':
    case 'ConsultationClosed':
      return event.reason ? { text: event.reason } : {};
    default:
      return {};
  }
}

/** What closed the task, as whoever comes too late is told; nothing while it is open. */
export function taskClosing({ log, names }: DossierRecord, task: TaskRow): TaskDetail['closing'] {
  if (task.closedSeq === null) return undefined;
  const closing = log.findLastIndex(({ seq }) => seq === task.closedSeq);
  const happened = log
    .slice(0, closing + 1)
    .findLast(({ event, actor }) => !CONSEQUENCES.includes(event.type) && actor === log[closing]?.actor);
  if (happened === undefined) return undefined;
  const { event, actor, at } = happened;
  return {
    event: event.type,
    at: instantText(at),
    ...(names.person(actor).name === undefined ? {} : { by: names.person(actor) }),
    ...saidIn(event),
  };
}
