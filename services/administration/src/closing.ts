import type { AnyRefusal, EndpointsOf } from '@nhipcau/contracts';
import {
  anotherAdministrator,
  businessDay,
  closeAccounts,
  endSignIns,
  type KeepersWork,
  ownPosts,
  personById,
  reopenAccounts,
} from '@nhipcau/database';
import type { Handlers } from '@nhipcau/http';
import { type Account, accountReply } from './account-shown.ts';
import type { AdministrationHouse } from './administration-house.ts';
import { keep } from './keeper.ts';

type ClosingHandlers = Pick<Handlers<EndpointsOf<'administration'>>, 'closeAccount' | 'reopenAccount'>;

/** Whoever left, or must not come in for now: nothing opens with their accounts until they are opened again. */
export function closing(house: AdministrationHouse): ClosingHandlers {
  return {
    async closeAccount(call) {
      const { person } = call.params;
      const work: KeepersWork<{ person: string; sessions: number }, AnyRefusal> = async (query) => {
        const found = await personById(query, person);
        if (found === undefined) return { refusals: [{ code: 'person-unknown' }] };
        if (found.closed !== null) return { refusals: [{ code: 'account-closed-already' }] };
        const { day } = await businessDay(query);
        const posts = await ownPosts(query, [person], day, day);
        const keeps = posts.some(({ role }) => role === 'administrator');
        if (keeps && !(await anotherAdministrator(query, person, day)))
          return { refusals: [{ code: 'last-administrator' }] };
        const sessions = await endSignIns(query, person);
        const { reason } = call.body;
        await closeAccounts(query, { person, by: call.caller.personId, reason });
        return { reply: { person, sessions }, changes: [{ what: 'account-closed', person, sessions }], reason };
      };
      const kept = await keep(house, 'keep-accounts', call, work, { beneficiary: person });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },

    async reopenAccount(call) {
      const { person } = call.params;
      const work: KeepersWork<Account, AnyRefusal> = async (query) => {
        const found = await personById(query, person);
        if (found === undefined) return { refusals: [{ code: 'person-unknown' }] };
        if (found.closed === null) return { refusals: [{ code: 'account-open' }] };
        const { reason } = call.body;
        await reopenAccounts(query, { person, by: call.caller.personId, reason });
        const changes = [{ what: 'account-reopened', person } as const];
        return { ...(await accountReply(query, person)), changes, reason };
      };
      const kept = await keep(house, 'keep-accounts', call, work, { beneficiary: person });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
