import { randomUUID } from 'node:crypto';
import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import type { AnyRefusal, BodyOf, addMandate as contract, EndpointsOf } from '@nhipcau/contracts';
import {
  addMandate,
  businessDay,
  endMandate,
  listAbsences,
  listDelegations,
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
import { closeAbsence, shownAbsences, writeAbsence } from './absences.ts';
import { endDelegation, writeDelegation } from './delegations.ts';
import { delegationShown, mandateShown, namesIn } from './shown.ts';

type KeepersHandlers = Pick<
  Handlers<EndpointsOf<'administration'>>,
  | 'listAbsences'
  | 'setAbsenceFor'
  | 'endAbsenceFor'
  | 'listDelegations'
  | 'grantDelegationFor'
  | 'revokeDelegationFor'
  | 'listMandates'
  | 'addMandate'
  | 'endMandate'
>;

async function mandateFaults(query: Query, asked: BodyOf<typeof contract>): Promise<AnyRefusal[]> {
  const person = await personById(query, asked.auditor);
  if (person === undefined) return [{ code: 'person-unknown', at: '/auditor' }];
  const post = person.appointments.find(({ id }) => id === asked.appointment);
  if (post === undefined) return [{ code: 'appointment-unknown', at: '/appointment' }];
  const faults: AnyRefusal[] = [];
  if (post.role !== 'auditor') faults.push({ code: 'mandate-needs-auditor', at: '/appointment' });
  if (asked.to < asked.from) faults.push({ code: 'end-before-start', at: '/to' });
  for (const [index, unit] of (asked.units ?? []).entries()) {
    if ((await organisationById(query, unit)) === undefined) faults.push({ code: 'unit-unknown', at: `/units/${index}` });
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

async function replyWith(query: Query, id: string) {
  const row = await mandateById(query, id);
  const [reply] = row === undefined ? [] : await shownMandates(query, [row]);
  return reply === undefined ? { refusals: [{ code: 'mandate-unknown' } as const] } : { reply };
}

/** What keepers enter for others, each with its reason; nobody for themselves. */
export function keptStanding(house: AdministrationHouse): KeepersHandlers {
  const { query } = house.db;
  return {
    async listAbsences({ query: filter, caller }) {
      const refusal = await keepersRefusal(house, caller, 'keep-standing');
      if (refusal !== undefined) return refusal;
      const asked = pageAsked(filter, ['string']);
      if ('code' in asked) return refused(asked);
      const { person, on } = filter;
      const afterId = asked.after?.[0]?.toString();
      const limit = asked.limit + 1;
      const rows = await listAbsences(query, { ...given('afterId', afterId), ...given('person', person), ...given('on', on), limit });
      const page = pageOf(rows, asked.limit, (row) => [row.id]);
      return { status: 200, body: { items: await shownAbsences(query, page.items), ...given('nextCursor', page.nextCursor) } };
    },

    async setAbsenceFor(call) {
      const asked = { ...call.body, by: call.caller.personId };
      const facts = { beneficiary: call.body.person };
      const gaining = call.body.standIns.some(({ person }) => person === call.caller.personId);
      if (gaining) facts.beneficiary = call.caller.personId;
      const kept = await keep(house, 'keep-standing', call, (on) => writeAbsence(on, asked), facts);
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async endAbsenceFor(call) {
      const ending = { id: call.params.absence, by: call.caller.personId, reason: call.body.reason };
      const kept = await keep(house, 'keep-standing', call, (on) => closeAbsence(on, ending));
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },

    async listDelegations({ query: filter, caller }) {
      const refusal = await keepersRefusal(house, caller, 'keep-standing');
      if (refusal !== undefined) return refusal;
      const asked = pageAsked(filter, ['string']);
      if ('code' in asked) return refused(asked);
      const { person, on } = filter;
      const afterId = asked.after?.[0]?.toString();
      const limit = asked.limit + 1;
      const rows = await listDelegations(query, { ...given('afterId', afterId), ...given('person', person), ...given('on', on), limit });
      const page = pageOf(rows, asked.limit, (row) => [row.id]);
      const names = await namesIn(query, [], page.items);
      const items = page.items.map((row) => delegationShown(row, names));
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor) } };
    },

    async grantDelegationFor(call) {
      const asked = { ...call.body, by: call.caller.personId };
      const facts = { beneficiary: call.body.holder };
      const kept = await keep(house, 'keep-standing', call, (on) => writeDelegation(on, asked), facts);
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async revokeDelegationFor(call) {
      const ending = { id: call.params.delegation, by: call.caller.personId, reason: call.body.reason };
      const kept = await keep(house, 'keep-standing', call, (on) => endDelegation(on, ending));
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },

    async listMandates({ query: filter, caller }) {
      const refusal = await keepersRefusal(house, caller, 'keep-standing');
      if (refusal !== undefined) return refusal;
      const asked = pageAsked(filter, ['string']);
      if ('code' in asked) return refused(asked);
      const afterId = asked.after?.[0]?.toString();
      const rows = await listMandates(query, { ...given('afterId', afterId), ...given('person', filter.person), limit: asked.limit + 1 });
      const page = pageOf(rows, asked.limit, (row) => [row.id]);
      return { status: 200, body: { items: await shownMandates(query, page.items), ...given('nextCursor', page.nextCursor) } };
    },

    async addMandate(call) {
      const { body } = call;
      const facts = { beneficiary: body.auditor };
      const work = async (on: Query) => {
        const faults = await mandateFaults(on, body);
        if (faults.length > 0) return { refusals: faults };
        const id = `mandate-${randomUUID()}`;
        const { appointment, from, to: until, citation } = body;
        await addMandate(on, { id, appointment, from, until, citation, ...given('kinds', body.kinds), ...given('units', body.units) });
        return await replyWith(on, id);
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
        await endMandate(on, { id: row.id, on: day, by: caller.personId, reason: body.reason });
        return await replyWith(on, row.id);
      });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
