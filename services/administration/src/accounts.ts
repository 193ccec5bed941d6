import { randomUUID } from 'node:crypto';
import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import type { AnyRefusal, appointPerson as appointing, BodyOf, EndpointsOf } from '@nhipcau/contracts';
import {
  type AppointmentRow,
  addAppointment,
  addPerson,
  anotherAdministrator,
  businessDay,
  endAppointment,
  type KeepersWork,
  type KeptChange,
  listPersons,
  organisationById,
  ownPosts,
  pageOf,
  personById,
  type Query,
} from '@nhipcau/database';
import { addDays, localDate } from '@nhipcau/domain/time/local-date';
import { type Handlers, refused } from '@nhipcau/http';
import { type Account, accountReply, shownAccounts } from './account-shown.ts';
import type { AdministrationHouse } from './administration-house.ts';
import { keep, keepersRefusal } from './keeper.ts';

type AccountHandlers = Pick<
  Handlers<EndpointsOf<'administration'>>,
  'listAccounts' | 'addAccount' | 'appointPerson' | 'endAppointment'
>;
type NewAppointment = BodyOf<typeof appointing>;

/** Posts that a program may hold: by none of them does anybody bind themselves or their office. */
const PROGRAMS_ROLES: readonly string[] = ['staff', 'auditor', 'administrator'];

async function appointmentFaults(
  query: Query,
  asked: NewAppointment,
  at: string,
  service: boolean,
): Promise<AnyRefusal[]> {
  const known = (await organisationById(query, asked.unit)) !== undefined;
  const decides = service && !PROGRAMS_ROLES.includes(asked.role);
  return [
    ...(decides ? [{ code: 'service-account-does-not-decide', at: `${at}/role` } as const] : []),
    ...(known ? [] : [{ code: 'unit-unknown', at: `${at}/unit` } as const]),
    ...(asked.to !== undefined && asked.to < asked.from ? [{ code: 'end-before-start', at: `${at}/to` } as const] : []),
  ];
}

function appointmentRow({ unit, role, from, to, decision, form, title }: NewAppointment): AppointmentRow {
  const signs = { form: form ?? null, title: title ?? null };
  return { id: randomUUID(), unit, role, from, until: to ?? null, citation: decision ?? null, ...signs };
}

function appointed(person: string, { id: ref, citation, form, until, unit, role, from }: AppointmentRow): KeptChange {
  return {
    ...{ what: 'appointed', person, unit, role, from, ref },
    ...given('to', until),
    ...given('paper', citation),
    ...given('form', form),
  };
}

/** Without an administrator who can sign in nobody could ever be appointed again. */
async function lastAdministrator(query: Query, personId: string, ending: { id: string; to: string }): Promise<boolean> {
  const { day } = await businessDay(query);
  const after = ending.to < day ? day : addDays(localDate(ending.to), 1);
  const posts = await ownPosts(query, [personId], after, after);
  const remains = posts.some(({ id, role }) => role === 'administrator' && id !== ending.id);
  return !remains && !(await anotherAdministrator(query, personId, after));
}

/** Who may sign in, and what they are appointed to: the instruments of every right. */
export function accounts(house: AdministrationHouse): AccountHandlers {
  return {
    async listAccounts({ query, caller }) {
      const refusal = await keepersRefusal(house, caller, 'keep-accounts');
      if (refusal !== undefined) return refusal;
      const asked = pageAsked(query, ['string']);
      if ('code' in asked) return refused(asked);
      const rows = await listPersons(house.db.query, {
        ...given('afterId', asked.after?.[0]?.toString()),
        ...given('unit', query.unit),
        ...given('on', query.on),
        ...given('words', query.q),
        limit: asked.limit + 1,
      });
      const page = pageOf(rows, asked.limit, (row) => [row.id]);
      const items = await shownAccounts(house.db.query, page.items);
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor) } };
    },

    async addAccount(call) {
      const { issuer, subject, name, service = false, appointments } = call.body;
      const kept = await keep(house, 'keep-accounts', call, async (query) => {
        const faults = await Promise.all(
          appointments.map((one, index) => appointmentFaults(query, one, `/appointments/${index}`, service)),
        );
        if (faults.flat().length > 0) return { refusals: faults.flat() };
        const id = `p-${randomUUID()}`;
        // Vietnamese names end with the given name, by which lists are sorted.
        const givenName = name.trim().split(/\s+/u).at(-1) ?? name;
        const added = await addPerson(query, { id, name, givenName, issuer, subject, service });
        if (!added) return { refusals: [{ code: 'account-exists', at: '/subject' }] };
        const rows = appointments.map(appointmentRow);
        for (const row of rows) await addAppointment(query, id, row);
        const account = { what: 'account-added', person: id, issuer, subject } as const;
        return { ...(await accountReply(query, id)), changes: [account, ...rows.map((row) => appointed(id, row))] };
      });
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async appointPerson(call) {
      const { params, body } = call;
      const work: KeepersWork<Account, AnyRefusal> = async (query) => {
        const person = await personById(query, params.person);
        if (person === undefined) return { refusals: [{ code: 'person-unknown' }] };
        const faults = await appointmentFaults(query, body, '', person.service);
        if (faults.length > 0) return { refusals: faults };
        const row = appointmentRow(body);
        await addAppointment(query, params.person, row);
        return { ...(await accountReply(query, params.person)), changes: [appointed(params.person, row)] };
      };
      const kept = await keep(house, 'keep-accounts', call, work, { beneficiary: params.person });
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async endAppointment(call) {
      const { params, body } = call;
      const kept = await keep(house, 'keep-accounts', call, async (query) => {
        const person = await personById(query, params.person);
        if (person === undefined) return { refusals: [{ code: 'person-unknown' }] };
        const appointment = person.appointments.find(({ id }) => id === params.appointment);
        if (appointment === undefined) return { refusals: [{ code: 'appointment-unknown' }] };
        if (body.to < appointment.from) return { refusals: [{ code: 'end-before-start', at: '/to' }] };
        const ending = { id: appointment.id, to: body.to };
        if (appointment.role === 'administrator' && (await lastAdministrator(query, params.person, ending)))
          return { refusals: [{ code: 'last-administrator' }] };
        await endAppointment(query, appointment.id, body.to);
        const { to, reason } = body;
        const { id: ref, unit, role } = appointment;
        const changes = [{ what: 'appointment-ended', person: params.person, unit, role, to, ref } as const];
        return { ...(await accountReply(query, params.person)), changes, reason };
      });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
