import { randomUUID } from 'node:crypto';
import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import type {
  AnyRefusal,
  appointPerson as appointing,
  BodyOf,
  EndpointsOf,
  listAccounts,
  ReplyOf,
} from '@nhipcau/contracts';
import {
  type AppointmentRow,
  addAppointment,
  addPerson,
  endAppointment,
  listPersons,
  organisationById,
  type PersonRow,
  pageOf,
  personById,
  type Query,
} from '@nhipcau/database';
import { type Handlers, refused } from '@nhipcau/http';
import type { AdministrationHouse } from './administration-house.ts';
import { keep, keepersRefusal } from './keeper.ts';

type AccountHandlers = Pick<
  Handlers<EndpointsOf<'administration'>>,
  'listAccounts' | 'addAccount' | 'appointPerson' | 'endAppointment'
>;
type Account = ReplyOf<typeof listAccounts>['body']['items'][number];
type NewAppointment = BodyOf<typeof appointing>;

function shown({ id, name, service, accounts, appointments }: PersonRow): Account {
  return {
    person: id,
    name,
    ...(service ? { service } : {}),
    accounts: accounts.map(({ issuer, subject }) => ({ issuer, subject })),
    appointments: appointments.map(({ id: appointment, unit, role, from, until, citation, form, title }) => ({
      id: appointment,
      unit,
      role,
      from,
      ...given('to', until),
      ...given('decision', citation),
      ...given('form', form),
      ...given('title', title),
    })),
  };
}

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

async function replyWith(query: Query, personId: string): Promise<{ reply: Account } | { refusals: AnyRefusal[] }> {
  const person = await personById(query, personId);
  return person === undefined ? { refusals: [{ code: 'person-unknown' }] } : { reply: shown(person) };
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
      return { status: 200, body: { items: page.items.map(shown), ...given('nextCursor', page.nextCursor) } };
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
        for (const one of appointments) await addAppointment(query, id, appointmentRow(one));
        return await replyWith(query, id);
      });
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async appointPerson(call) {
      const { params, body } = call;
      const kept = await keep(house, 'keep-accounts', call, async (query) => {
        const person = await personById(query, params.person);
        if (person === undefined) return { refusals: [{ code: 'person-unknown' }] };
        const faults = await appointmentFaults(query, body, '', person.service);
        if (faults.length > 0) return { refusals: faults };
        await addAppointment(query, params.person, appointmentRow(body));
        return await replyWith(query, params.person);
      });
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
        await endAppointment(query, appointment.id, body.to);
        return await replyWith(query, params.person);
      });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
