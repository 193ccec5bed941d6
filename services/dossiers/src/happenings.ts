import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { readableDossier } from '@nhipcau/acts/readable-dossier';
import type { EndpointsOf, Happening } from '@nhipcau/contracts';
import {
  HAPPENINGS_CURSOR_KINDS,
  type LoggedEvent,
  type Look,
  markLook,
  type NameBook,
  namesOf,
  readHappenings,
  SYSTEM_ACTOR,
} from '@nhipcau/database';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import { taskId } from '@nhipcau/domain/dossier/task';
import { type Handlers, notFound, refused } from '@nhipcau/http';
import type { DossiersHouse } from './dossiers-house.ts';

type HappeningsHandlers = Pick<Handlers<EndpointsOf<'dossiers'>>, 'listHappenings' | 'markLooked'>;

export function lookShown({ seq, atMs }: Look): { seq: number; at: string } {
  return { seq, at: instantText(atMs) };
}

/** The one word that tells what came of it, where the kind of event alone does not. */
function resultOf(event: DomainEvent): Partial<Happening> {
  switch (event.type) {
    case 'ProposalPresented':
    case 'ChangeRecorded':
    case 'ChangeProposed':
      return { version: event.version.no };
    case 'OpinionGiven':
      return { opinion: event.opinion };
    case 'SeatDecided':
      return { verdict: event.verdict };
    case 'StageCrossed':
      return { outcome: event.from.outcome, to: event.to };
    case 'RoundDecided':
      return { outcome: event.outcome };
    case 'DossierClosed':
      return { outcome: event.from.outcome };
    default:
      return {};
  }
}

function happeningShown(dossierId: string, { event, seq, at, record }: LoggedEvent, names: NameBook): Happening {
  const bySystem = record.actor === SYSTEM_ACTOR;
  const people = bySystem ? {} : { actor: names.person(record.actor), principal: names.person(record.principal) };
  return {
    seq,
    type: event.type,
    at: instantText(at),
    simulated: record.clockSimulated,
    bySystem,
    ...people,
    ...(record.unit === null ? {} : { unit: names.unit(record.unit) }),
    ...('task' in event && event.task !== undefined ? { task: taskId(dossierId, event.task) } : {}),
    ...resultOf(event),
  };
}

/** What happened, for everybody whom the dossier concerns; and how far each of them has read. */
export function happenings(house: DossiersHouse): HappeningsHandlers {
  return {
    async listHappenings({ params, query, caller }) {
      const asked = pageAsked(query, HAPPENINGS_CURSOR_KINDS);
      if ('code' in asked) return refused(asked);
      const db = house.db.as(caller.personId);
      if ((await readableDossier(db, params.id, 'read-dossier', 'happenings')) === undefined) return notFound();
      const page = await readHappenings(db, { dossierId: params.id, ...asked, ...given('since', query.since) });
      const names = await namesOf(house.db, {
        persons: page.items.flatMap(({ record }) => [record.actor, record.principal]),
        units: page.items.flatMap(({ record }) => (record.unit === null ? [] : [record.unit])),
      });
      const items = page.items.map((one) => happeningShown(params.id, one, names));
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor) } };
    },

    async markLooked({ params, body, caller }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier');
      const look = found && (await markLook(db, params.id, body.seq));
      return look === undefined ? notFound() : { status: 200, body: lookShown(look) };
    },
  };
}
