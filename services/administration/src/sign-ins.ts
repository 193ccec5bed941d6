import type { AnyRefusal, endSessions, ReplyOf } from '@nhipcau/contracts';
import { endSignIns, type KeepersWork, personById } from '@nhipcau/database';
import type { Handler } from '@nhipcau/http';
import type { AdministrationHouse } from './administration-house.ts';
import { keep } from './keeper.ts';

type Ended = ReplyOf<typeof endSessions>['body'];

/** Whoever must not go on as they are signed in: lost machines, lost passwords. */
export function signIns(house: AdministrationHouse): { readonly endSessions: Handler<typeof endSessions> } {
  return {
    async endSessions(call) {
      const { person } = call.params;
      const work: KeepersWork<Ended, AnyRefusal> = async (query) => {
        if ((await personById(query, person)) === undefined) return { refusals: [{ code: 'person-unknown' }] };
        const sessions = await endSignIns(query, person);
        const changes = [{ what: 'sessions-ended', person, sessions } as const];
        return { reply: { person, sessions }, changes, reason: call.body.reason };
      };
      const kept = await keep(house, 'end-sessions', call, work, { subject: person });
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
