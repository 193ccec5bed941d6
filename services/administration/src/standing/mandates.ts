import { randomUUID } from 'node:crypto';
import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import type { AnyRefusal, BodyOf, addMandate as contract, EndpointsOf, MandateShown } from '@nhipcau/contracts';
import {
  addMandate,
  businessDay,
  endMandate,
  type KeepersWork,
  listMandates,
  type MandateRow,
  mandateById,
  namesOn,
  organisationById,
  pageOf,
  personById,
  type Query,
} from '@nhipcau/database';
import { type Handlers, refused } from '@nhipcau/http';
import type { AdministrationHouse } from '../administration-house.ts';
import { keep, keepersRefusal } from '../keeper.ts';
import { mandateShown } from './shown.ts';

type MandateHandlers = Pick<Handlers<EndpointsOf<'administration'>>, 'listMandates' | 'addMandate' | 'endMandate'>;

async function mandateFaults(query: Query, asked: BodyOf<typeof contract>): Promise<AnyRefusal[]> {
  const person = await personById(query, asked.auditor);
  if (person === undefined) return [{ code: 'person-unknown', at: '/auditor' }];
  const post = person.appointments.find(({ id }) => id === asked.appointment);
  if (post === undefined) return [{ code: 'appointment-unknown', at: '/appointment' }];
  const faults: AnyRefusal[] = [];
  if (post.role !== 'auditor') faults.push({ code: 'mandate-needs-auditor', at: '/appointment' });
  if (asked.to < asked.from) faults.push({ code: 'end-before-start', at: '/to' });
  for (const [index, unit] of (asked.units ?? []).entries()) {
    if ((await organisationById(query, unit)) === undefined)
      faults.push({ code: 'unit-unknown', at: `/units/${index}` });
  }
  return faults;
}

async function shownMandates(query: Query, rows: readonly MandateRow[]) {
  const names = await namesOn(query, {
    persons: rows.map(({ person }) => person),
    units: rows.flatMap(({ units = [] }) => units),
  });
  return rows.map((row) => mandateShown(row, names));
}

async function replyWith(query: Query, id: string): Promise<{ readonly reply: MandateShown }> {
  const row = await mandateById(query, id);
  const [reply] = row === undefined ? [] : await shownMandates(query, [row]);
  if (reply === undefined) throw new Error(`${id} was written and is not there`);
  return { reply };
}

/** What auditors may look into: entered by keepers with the decision, never for their own gain. */
export function mandates(house: AdministrationHouse): MandateHandlers {
  const { query } = house.db;
  return {
    async listMandates({ query: filter, caller }) {
      const refusal = await keepersRefusal(house, caller, 'keep-standing');
      if (refusal !== undefined) return refusal;
      const asked = pageAsked(filter, ['string']);
      if ('code' in asked) return refused(asked);
      const afterId = asked.after?.[0]?.toString();
      const rows = await listMandates(query, {
        ...given('afterId', afterId),
        ...given('person', filter.person),
        limit: asked.limit + 1,
      });
      const page = pageOf(rows, asked.limit, (row) => [row.id]);
      return {
        status: 200,
        body: { items: await shownMandates(query, page.items), ...given('nextCursor', page.nextCursor) },
      };
    },

    async addMandate(call) {
      const { body } = call;
      const facts = { beneficiary: body.auditor };
      const work: KeepersWork<MandateShown, AnyRefusal> = async (on) => {
        const faults = await mandateFaults(on, body);
        if (faults.length > 0) return { refusals: faults };
        const id = `mandate-${randomUUID()}`;
        const { appointment, from, to: until, citation } = body;
        await addMandate(on, {
          id,
          appointment,
          from,
          until,
          citation,
          ...given('kinds', body.kinds),
          ...given('units', body.units),
        });
        const scope = { ...given('kinds', body.kinds), ...given('units', body.units) };
        const days = { from, to: until, paper: citation, ref: id };
        const change = { what: 'mandate-given', person: body.auditor, ...days, ...scope } as const;
        return { ...(await replyWith(on, id)), changes: [change] };
      };
      const kept = await keep(house, 'keep-standing', call, work, facts);
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async endMandate(call) {
      const { params, caller, body } = call;
      const kept = await keep(house, 'keep-standing', call, async (on) => {
        const row = await mandateById(on, params.mandate);
        if (row === undefined) return { refusals: [{ code: 'mandate-unknown' }] };
        if (row.endedOn !== undefined) return { refusals: [{ code: 'standing-ended', with: { on: row.endedOn } }] };
        const { day } = await businessDay(on);
        const { reason } = body;
        await endMandate(on, { id: row.id, on: day, by: caller.personId, reason });
        const { person, citation: paper, units } = row;
        const change = {
          what: 'mandate-ended',
          person,
          paper,
          ref: row.id,
          to: day,
          ...given('units', units),
        } as const;
        return { ...(await replyWith(on, row.id)), changes: [change], reason };
      });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
