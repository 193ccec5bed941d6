import { randomUUID } from 'node:crypto';
import { given } from '@nhipcau/acts/given';
import { personOf } from '@nhipcau/acts/person-of';
import type { AnyRefusal, BodyOf, askOpening as contract } from '@nhipcau/contracts';
import * as database from '@nhipcau/database';
import {
  OPENING_LAPSES_AFTER_MS,
  OPENING_MISSES_A_DAY,
  OPENINGS_AT_ONCE,
  openingState,
  opensUntilMs,
} from '@nhipcau/domain/standing/opening';
import type { Act, Kind, OpeningEnding } from '@nhipcau/domain/vocabulary';
import { mayAct, type Person } from '@nhipcau/rights';
import type { AdministrationHouse } from '../administration-house.ts';
import { type KeepersCall, keepersRequest } from '../keeper.ts';
import { mayConfirm, mayEnd } from './opening-rights.ts';

/** What the ledger of openings says of an act: free text only by its commitment. */
interface OpeningEntry {
  readonly what: 'asked' | 'confirmed' | OpeningEnding;
  readonly opening: string;
  readonly dossier: string;
  readonly instrument?: string;
  readonly unit?: string;
  readonly hours?: number;
  readonly at: number;
  readonly until?: number;
  /** How and when the second person signed in for agreeing. */
  readonly acr?: string | null;
  readonly authTimeMs?: number | null;
  readonly reason?: { readonly commitment: string };
}

export type Kept = { readonly reply: OpeningEntry } | { readonly refusals: readonly AnyRefusal[] };
type Worked = { readonly reply: OpeningEntry } | { readonly refusals: readonly AnyRefusal[] };

interface Moment {
  readonly day: string;
  readonly nowMs: number;
}

const refused = (...refusals: readonly AnyRefusal[]) => ({ refusals });
const NOT_FOUND: AnyRefusal = { code: 'not-found' };

/** One act on the book of openings and its entry in their ledger: rights and state are read in the transaction that writes. */
async function inTheBook(
  house: AdministrationHouse,
  act: Act,
  call: KeepersCall,
  work: (query: database.Query, person: Person, moment: Moment) => Promise<Worked>,
): Promise<Kept> {
  const { personId, service } = call.caller;
  const kept = await database.openingAct<OpeningEntry, AnyRefusal>(
    house.db,
    keepersRequest(act, call),
    async (query) => {
      await database.lockOpenings(query);
      const moment = await database.businessDay(query);
      const person = personOf(personId, await database.standingOn(query, personId, moment.day), service);
      return await work(query, person, moment);
    },
  );
  return kept.ok ? kept : { refusals: kept.refusals };
}

/** The dossier that is meant, and by what it was named: its id, or number and title of its paper, which must both fit. */
async function meant(
  query: database.Query,
  { dossier, paper }: Pick<BodyOf<typeof contract>, 'dossier' | 'paper'>,
): Promise<{ readonly dossier: string; readonly kind: Kind; readonly owner: string } | undefined> {
  const id = dossier ?? (paper === undefined ? undefined : await database.dossierOfPaper(query, paper));
  const known = id === undefined ? undefined : await database.dossierToOpen(query, id);
  return id === undefined || known === undefined ? undefined : { dossier: id, ...known };
}

/**
 * Asks that a dossier be opened. A dossier that is not there is answered as everywhere, but the attempt stands in the ledger of openings:
 * whoever tries ids or numbers does so in writing, so many in a day, and at most a handful wait at once.
 */
export async function askOpening(
  house: AdministrationHouse,
  call: KeepersCall,
  { reason, hours, ...named }: BodyOf<typeof contract>,
): Promise<Kept> {
  if ((named.dossier === undefined) === (named.paper === undefined))
    return refused({ code: 'field-required', at: '/dossier', with: { field: 'dossier' } });
  const kept = await inTheBook(house, 'break-glass', call, async (query, person, { nowMs }) => {
    const right = mayAct(person, 'break-glass', {});
    if (!right.may) return refused({ code: right.rule });
    const running = await database.openingsAtOnce(query, person.id, nowMs);
    if (running.length >= OPENINGS_AT_ONCE)
      return refused({ code: 'openings-too-many', with: { limit: OPENINGS_AT_ONCE } });
    if ((await database.openingMisses(query, person.id)) >= OPENING_MISSES_A_DAY)
      return refused({ code: 'openings-missed', with: { limit: OPENING_MISSES_A_DAY } });
    const known = await meant(query, named);
    if (known === undefined) return refused(NOT_FOUND);
    const { dossier } = known;
    if (running.some((one) => one.dossier === dossier)) return refused({ code: 'opening-waits' });
    const { instrument, unit } = right;
    const said = database.salted(reason);
    const id = `opening-${randomUUID()}`;
    const asked = { id, ...known, person: person.id, unit, instrument, hours };
    const lapsesAtMs = nowMs + OPENING_LAPSES_AFTER_MS;
    const askedAs = given('askedAs', named.paper?.number);
    await database.addOpening(query, { ...asked, ...askedAs, askedAtMs: nowMs, lapsesAtMs }, said);
    const { commitment } = said;
    return {
      reply: { what: 'asked', opening: id, dossier, instrument, unit, hours, at: nowMs, reason: { commitment } },
    };
  });
  if ('refusals' in kept && kept.refusals.includes(NOT_FOUND)) {
    const unknown = named.dossier ?? { number: named.paper?.number };
    await database.recordOpening(house.db, call.caller.personId, { act: 'break-glass', unknown });
  }
  return kept;
}

/** The second person agrees: from this moment on the dossier stands open for the hours asked. */
export function confirmOpening(house: AdministrationHouse, call: KeepersCall, id: string): Promise<Kept> {
  return inTheBook(house, 'confirm-break-glass', call, async (query, person, moment) => {
    const row = await seenOpening(query, person, id);
    if (row === undefined) return refused(NOT_FOUND);
    const may = await mayConfirm(query, person, row, moment);
    if (may === undefined) return refused(over(row, moment));
    const asker = personOf(row.person, await database.standingOn(query, row.person, moment.day));
    const right = mayAct(person, 'confirm-break-glass', { asker });
    if (!right.may) return refused({ code: right.rule });
    const { instrument, unit } = right;
    const untilMs = opensUntilMs(row.hours, moment.nowMs);
    await database.confirmOpening(query, { id, by: person.id, unit, instrument, atMs: moment.nowMs, untilMs });
    const { acr, authTimeMs } = call.caller;
    const at = { at: moment.nowMs, until: untilMs, acr, authTimeMs };
    return { reply: { what: 'confirmed', opening: id, dossier: row.dossier, instrument, unit, ...at } };
  });
}

/** The second person refuses; or whoever may, takes back what was asked or closes what is open. */
export function closeOpening(
  house: AdministrationHouse,
  call: KeepersCall,
  { opening, reason, how }: { readonly opening: string; readonly reason: string; readonly how: 'refused' | 'ended' },
): Promise<Kept> {
  const act = how === 'refused' ? 'confirm-break-glass' : 'break-glass';
  return inTheBook(house, act, call, async (query, person, moment) => {
    const row = await seenOpening(query, person, opening);
    if (row === undefined) return refused(NOT_FOUND);
    const may = how === 'refused' ? await mayConfirm(query, person, row, moment) : mayEnd(person, row, moment.nowMs);
    if (may === undefined) return refused(over(row, moment));
    if (!may.may) return refused({ code: may.rule ?? 'wrong-role' });
    const said = database.salted(reason);
    const ending = how === 'ended' && row.confirmedAtMs === undefined ? 'withdrawn' : how;
    await database.endOpening(query, { id: opening, how: ending, by: person.id, atMs: moment.nowMs, ...said });
    const { commitment } = said;
    return { reply: { what: ending, opening, dossier: row.dossier, at: moment.nowMs, reason: { commitment } } };
  });
}

function over(row: database.OpeningRow, { nowMs }: Moment): AnyRefusal {
  return { code: 'opening-over', with: { opening: openingState(row, nowMs) } };
}

/** Whoever may neither ask nor agree, and heads no unit, learns of no opening. */
async function seenOpening(
  query: database.Query,
  person: Person,
  id: string,
): Promise<database.OpeningRow | undefined> {
  const row = await database.openingById(query, id);
  return row?.person === person.id || mayAct(person, 'break-glass', {}).may ? row : undefined;
}
