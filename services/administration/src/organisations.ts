import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import type { AnyRefusal, BodyOf, addOrganisation as contract, EndpointsOf } from '@nhipcau/contracts';
import {
  addOrganisation,
  endOrganisation,
  listOrganisations,
  type OrganisationRow,
  organisationById,
  pageOf,
} from '@nhipcau/database';
import { type Handlers, refused } from '@nhipcau/http';
import type { AdministrationHouse } from './administration-house.ts';
import { keep, keepersRefusal } from './keeper.ts';

type OrganisationHandlers = Pick<
  Handlers<EndpointsOf<'administration'>>,
  'listOrganisations' | 'addOrganisation' | 'endOrganisation'
>;
type Organisation = BodyOf<typeof contract>;

/** Ids of organisations stand in register names and symbols: plain and small. */
const PLAIN_ID = /^[a-z0-9][a-z0-9.-]{0,63}$/;

function shown(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    ...given('parent', row.parent),
    name: { vi: row.nameVi, en: row.nameEn, th: row.nameTh },
    ...given('from', row.from),
    ...given('to', row.until),
    ...given('citation', row.citation),
  };
}

function rowOf({ id, parent, name, from, to, citation }: Organisation): OrganisationRow {
  return {
    id,
    parent: parent ?? null,
    nameVi: name.vi,
    nameEn: name.en ?? name.vi,
    nameTh: name.th ?? name.vi,
    from: from ?? null,
    until: to ?? null,
    citation: citation ?? null,
  };
}

function faultsOf({ id, from, to }: Organisation): AnyRefusal[] {
  return [
    ...(PLAIN_ID.test(id) ? [] : [{ code: 'wrong-format', at: '/id' } as const]),
    ...(from !== undefined && to !== undefined && to < from ? [{ code: 'end-before-start', at: '/to' } as const] : []),
  ];
}

/** The dated register of bodies and units. */
export function organisations(house: AdministrationHouse): OrganisationHandlers {
  return {
    async listOrganisations({ query, caller }) {
      const refusal = await keepersRefusal(house, caller, 'keep-organisations');
      if (refusal !== undefined) return refusal;
      const asked = pageAsked(query, ['string']);
      if ('code' in asked) return refused(asked);
      const rows = await listOrganisations(house.db.query, {
        ...given('afterId', asked.after?.[0]?.toString()),
        ...given('on', query.on),
        ...given('words', query.q),
        limit: asked.limit + 1,
      });
      const page = pageOf(rows, asked.limit, (row) => [row.id]);
      return { status: 200, body: { items: page.items.map(shown), ...given('nextCursor', page.nextCursor) } };
    },

    async addOrganisation(call) {
      const kept = await keep(house, 'keep-organisations', call, async (query) => {
        const faults = faultsOf(call.body);
        const { parent } = call.body;
        if (parent !== undefined && (await organisationById(query, parent)) === undefined) {
          faults.push({ code: 'unit-unknown', at: '/parent' });
        }
        if (faults.length > 0) return { refusals: faults };
        const row = rowOf(call.body);
        const added = await addOrganisation(query, row);
        if (!added) return { refusals: [{ code: 'organisation-exists', at: '/id' }] };
        const { id: unit, from, until, citation } = row;
        const change = { what: 'organisation-added', unit, ...given('from', from), ...given('to', until) } as const;
        return { reply: shown(row), changes: [{ ...change, ...given('paper', citation) }] };
      });
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async endOrganisation(call) {
      const { params, body } = call;
      const kept = await keep(house, 'keep-organisations', call, async (query) => {
        const row = await organisationById(query, params.unit);
        if (row === undefined) return { refusals: [{ code: 'unit-unknown' }] };
        if (row.from !== null && body.to < row.from) return { refusals: [{ code: 'end-before-start', at: '/to' }] };
        const ended = await endOrganisation(query, params.unit, body.to);
        if (ended === undefined) return { refusals: [{ code: 'unit-unknown' }] };
        const change = { what: 'organisation-ended', unit: params.unit, to: body.to } as const;
        return { reply: shown(ended), changes: [change], reason: body.reason };
      });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
