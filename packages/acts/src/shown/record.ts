import {
  type DossierReading,
  type LoggedEvent,
  type NameBook,
  namesOf,
  type PersonsDatabase,
  type ReportRow,
  readEvents,
  readReports,
  readTasks,
  readVersions,
  type TaskRow,
  type VersionRow,
} from '@nhipcau/database';
import type { EventOf, EventType } from '@nhipcau/domain/dossier/events';

/** All that a dossier's papers and its log say, as its readers are shown it. */
export interface DossierRecord {
  readonly reading: DossierReading;
  readonly log: readonly LoggedEvent[];
  readonly tasks: readonly TaskRow[];
  readonly versions: readonly VersionRow[];
  readonly reports: readonly ReportRow[];
  readonly names: NameBook;
}

export async function readRecord(db: PersonsDatabase, reading: DossierReading): Promise<DossierRecord> {
  const { id } = reading.state;
  const [log, tasks, versions, reports] = await Promise.all([
    readEvents(db.query, id),
    readTasks(db, id),
    readVersions(db, id),
    readReports(db, id),
  ]);
  const { state, rules } = reading;
  const seats = rules.policy.levels.flatMap((level) => level.seats.map((seat) => seat.unit));
  const asked = state.consultation?.consulted.map((one) => one.unit) ?? [];
  const units = [
    state.owner,
    ...state.coOwners,
    state.decidingBody,
    ...seats,
    ...asked,
    ...rules.policy.consulted.map((one) => one.unit),
    ...tasks.map((task) => task.unit),
  ];
  const held = tasks.flatMap((task) => [task.person, task.claimedBy, task.closedBy].filter((one) => one !== null));
  const told = log.flatMap(({ actor, record }) => [actor, record.principal]);
  const lenders = reading.reader.appointments.flatMap(({ principal = [] }) => principal);
  const names = await namesOf(db, { units, persons: [...told, ...lenders, ...held] });
  return { reading, log, tasks, versions, reports, names };
}

/** An event of one type with what its envelope says. */
export interface Happened<Type extends EventType> {
  readonly event: EventOf<Type>;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
}

/** Events of one type, the oldest first. */
export function eventsOf<Type extends EventType>(log: readonly LoggedEvent[], type: Type): Happened<Type>[] {
  return log.flatMap(({ event, seq, at, actor }) =>
    event.type === type ? [{ event: event as EventOf<Type>, seq, at, actor }] : [],
  );
}
