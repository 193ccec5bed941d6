import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { personOf } from '@nhipcau/acts/person-of';
import { idsOfOpenings, openingShown } from '@nhipcau/acts/shown/opening-shown';
import { type EndpointsOf, OPENING_SECONDS_SHOWN, type OpeningWithActs } from '@nhipcau/contracts';
import {
  businessDay,
  listOpenings,
  namesOn,
  OPENINGS_CURSOR_KINDS,
  type OpeningRow,
  openingById,
  openingSeconds,
  pageOf,
  type Query,
  standingOn,
} from '@nhipcau/database';
import { openingState } from '@nhipcau/domain/standing/opening';
import { type Caller, type Handlers, refused } from '@nhipcau/http';
import type { Person } from '@nhipcau/rights';
import type { AdministrationHouse } from '../administration-house.ts';
import { keepersRefusal } from '../keeper.ts';
import { askOpening, closeOpening, confirmOpening, type Kept } from './opening-acts.ts';
import { mayConfirm, mayEnd } from './opening-rights.ts';

type OpeningHandlers = Pick<
  Handlers<EndpointsOf<'administration'>>,
  'listOpenings' | 'askOpening' | 'confirmOpening' | 'refuseOpening' | 'endOpening'
>;

interface Now {
  readonly day: string;
  readonly nowMs: number;
}

/** What the reader may do about it. */
async function actsOn(query: Query, reader: Person, row: OpeningRow, now: Now) {
  const confirm = await mayConfirm(query, reader, row, now);
  const end = mayEnd(reader, row, now.nowMs);
  return { ...given('confirm', confirm), ...given('refuse', confirm), ...given('end', end) };
}

/** Whom the one who asks may call, while nobody has agreed. */
async function secondsFor(query: Query, row: OpeningRow, readerId: string, { day, nowMs }: Now) {
  if (row.person !== readerId || openingState(row, nowMs) !== 'waiting') return undefined;
  const seconds = await openingSeconds(query, {
    person: row.person,
    unit: row.unit,
    day,
    limit: OPENING_SECONDS_SHOWN,
  });
  return [...seconds];
}

async function shownWithActs(query: Query, caller: Caller, rows: readonly OpeningRow[]): Promise<OpeningWithActs[]> {
  const { personId, service } = caller;
  const now = await businessDay(query);
  const [names, standing] = await Promise.all([
    namesOn(query, idsOfOpenings(rows)),
    standingOn(query, personId, now.day),
  ]);
  const reader = personOf(personId, standing, service);
  return await Promise.all(
    rows.map(async (row) => ({
      ...openingShown(row, names, personId, now.nowMs),
      ...given('seconds', await secondsFor(query, row, personId, now)),
      acts: await actsOn(query, reader, row, now),
    })),
  );
}

/** Breaking glass: asked with a reason, agreed to by a second person, closed early by either, over by itself. */
export function openings(house: AdministrationHouse): OpeningHandlers {
  const { query } = house.db;

  /** The opening as it stands after the act, whether it was done just now or by an earlier attempt of the same request. */
  async function answer<Status extends 200 | 201>(status: Status, caller: Caller, kept: Kept) {
    if ('refusals' in kept) return kept;
    const row = await openingById(query, kept.reply.opening);
    if (row === undefined) throw new Error(`${kept.reply.opening} is in the ledger and not in the book`);
    const [body] = await shownWithActs(query, caller, [row]);
    if (body === undefined) throw new Error(`${row.id} is not shown`);
    return { status, body };
  }

  return {
    async listOpenings({ query: filter, caller }) {
      const refusal = await keepersRefusal(house, caller, 'break-glass');
      if (refusal !== undefined) return refusal;
      const asked = pageAsked(filter, OPENINGS_CURSOR_KINDS);
      if ('code' in asked) return refused(asked);
      const { day, nowMs } = await businessDay(query);
      const { appointments } = await standingOn(query, caller.personId, day);
      const rows = await listOpenings(query, {
        of: filter.of ?? 'mine',
        person: caller.personId,
        units: appointments.map(({ unit }) => unit),
        nowMs,
        limit: asked.limit + 1,
        ...given('after', asked.after as readonly [number, string] | undefined),
      });
      const page = pageOf(rows, asked.limit, (row) => [row.askedAtMs, row.id]);
      const items = await shownWithActs(query, caller, page.items);
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor) } };
    },

    async askOpening(call) {
      return await answer(201, call.caller, await askOpening(house, call, call.body));
    },

    async confirmOpening(call) {
      return await answer(200, call.caller, await confirmOpening(house, call, call.params.opening));
    },

    async refuseOpening(call) {
      const closing = { opening: call.params.opening, reason: call.body.reason, how: 'refused' } as const;
      return await answer(200, call.caller, await closeOpening(house, call, closing));
    },

    async endOpening(call) {
      const closing = { opening: call.params.opening, reason: call.body.reason, how: 'ended' } as const;
      return await answer(200, call.caller, await closeOpening(house, call, closing));
    },
  };
}
