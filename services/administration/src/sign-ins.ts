import type { endSessions } from '@nhipcau/contracts';
import { endSignIns, personById, type Query } from '@nhipcau/database';
import type { Handler } from '@nhipcau/http';
import type { AdministrationHouse } from './administration-house.ts';
import { keep } from './keeper.ts';

/** Whoever must not go on as they are signed in: lost machines, lost passwords. */
export function signIns(house: AdministrationHouse): { readonly endSessions: Handler<typeof endSessions> } {
  return {
    async endSessions(call) {
      const { person } = call.params;
      const work = async (query: Query) => {
        if ((await personById(query, person)) === undefined) return { refusals: [{ code: 'person-unknown' as const }] };
        return { reply: { person, sessions: await endSignIns(query, person) } };
      };
      const kept = await keep(house, 'end-sessions', call, work, { subject: person });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
