import type { ConsultationBoard } from '@nhipcau/contracts';
import type { TaskRow } from '@nhipcau/database';
import { taskId } from '@nhipcau/domain/dossier/task';
import { instantText } from '../instant-text.ts';
import { type DossierRecord, eventsOf, type Happened } from './record.ts';
import { isOverdue } from './task-shown.ts';

type Body = ConsultationBoard['bodies'][number];

function answerOf({ event, at, actor }: Happened<'OpinionGiven'>, record: DossierRecord) {
  return {
    opinion: event.opinion,
    // Null once it was erased.
    ...(event.text === null ? {} : { text: event.text }),
    answeredAt: instantText(at),
    answeredBy: record.names.person(actor),
    ...(event.confirmsRound === undefined ? {} : { confirmsRound: event.confirmsRound }),
  };
}

function bodyOf(task: TaskRow, given: Happened<'OpinionGiven'> | undefined, record: DossierRecord): Body {
  const silent = task.state === 'open' ? 'waiting' : 'closed-without-answer';
  return {
    unit: record.names.unit(task.unit),
    mustSpeak: task.mustSpeak,
    task: taskId(record.reading.state.id, task.no),
    state: given === undefined ? silent : 'answered',
    ...(task.dueAtMs === null ? {} : { dueAt: instantText(task.dueAtMs) }),
    reminders: task.reminders,
    escalated: task.escalated,
    late: given?.event.late ?? isOverdue(task, record.reading.reader.nowMs),
    ...(given === undefined ? {} : answerOf(given, record)),
  };
}

/** The consultation body by body, one board a round, the oldest first. */
export function consultationBoards(record: DossierRecord): ConsultationBoard[] {
  const opinions = new Map(eventsOf(record.log, 'OpinionGiven').map((given) => [given.event.task, given]));
  const asked = record.tasks.filter((task) => task.kind === 'opine');
  const rounds = [...new Set(asked.map((task) => task.round))].sort((a, b) => a - b);
  return rounds.map((round) => ({
    round,
    bodies: asked.filter((task) => task.round === round).map((task) => bodyOf(task, opinions.get(task.no), record)),
  }));
}
