import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import type { EndpointsOf } from '@nhipcau/contracts';
import { listAbsences, listDelegations, pageOf, papersAbove } from '@nhipcau/database';
import { type Handlers, refused } from '@nhipcau/http';
import type { AdministrationHouse } from '../administration-house.ts';
import { keep, keepersRefusal } from '../keeper.ts';
import { closeAbsence, shownAbsences, writeAbsence } from './absences.ts';
import { endDelegation, writeDelegation } from './delegations.ts';
import { delegationShown, lentOn, namesIn } from './shown.ts';

type KeepersHandlers = Pick<
  Handlers<EndpointsOf<'administration'>>,
  'listAbsences' | 'setAbsenceFor' | 'endAbsenceFor' | 'listDelegations' | 'grantDelegationFor' | 'revokeDelegationFor'
>;

/** What a register is asked for: one row more than the page, which tells whether another page follows. */
function wantedOf(
  { person, on }: { readonly person?: string; readonly on?: string },
  { after, limit }: { readonly after?: readonly (string | number)[]; readonly limit: number },
) {
  return {
    ...given('afterId', after?.[0]?.toString()),
    ...given('person', person),
    ...given('on', on),
    limit: limit + 1,
  };
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
      const rows = await listAbsences(query, wantedOf(filter, asked));
      const page = pageOf(rows, asked.limit, (row) => [row.id]);
      return {
        status: 200,
        body: { items: await shownAbsences(query, page.items), ...given('nextCursor', page.nextCursor) },
      };
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
      const rows = await listDelegations(query, wantedOf(filter, asked));
      const page = pageOf(rows, asked.limit, (row) => [row.id]);
      const [names, above] = await Promise.all([
        namesIn(query, [], page.items),
        papersAbove(query, lentOn(page.items)),
      ]);
      const items = page.items.map((row) => delegationShown(row, names, above));
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
  };
}
