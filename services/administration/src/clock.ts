import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { type EndpointsOf, LIMITS, type ReplyOf, type stepClock as stepping } from '@nhipcau/contracts';
import { type ClockReading, keepAct, priorReply, readClock } from '@nhipcau/database';
import { type Handlers, refused } from '@nhipcau/http';
import type { AdministrationHouse } from './administration-house.ts';
import { walkClock } from './clock-walk.ts';
import { keepersRefusal, keepersRequest, keepersRight } from './keeper.ts';

type ClockHandlers = Pick<Handlers<EndpointsOf<'administration'>>, 'readClock' | 'stepClock'>;
type Stepped = ReplyOf<typeof stepping>['body'];

function clockShown({ nowMs, offsetMs, nextAtMs }: ClockReading) {
  return {
    now: instantText(nowMs),
    simulated: offsetMs !== 0,
    offsetMs,
    ...given('nextInstant', nextAtMs === null ? undefined : instantText(nextAtMs)),
  };
}

/** The movable clock of a local instance; where the mode is another these doors are not even there. */
export function clock(house: AdministrationHouse): ClockHandlers {
  // One walk at a time: two would each wait for what the other has just woken.
  let walking: Promise<unknown> = Promise.resolve();
  return {
    async readClock({ caller }) {
      const refusal = await keepersRefusal(house, caller, 'step-clock', { localMode: true });
      return refusal ?? { status: 200, body: clockShown(await readClock(house.db)) };
    },

    async stepClock(call) {
      const { body, caller } = call;
      const right = await keepersRight(house, caller, 'step-clock', { localMode: true });
      if (!right.may) return refused({ code: right.rule });
      const request = keepersRequest('step-clock', call);
      const prior = await priorReply<Stepped>(house.db.query, request);
      if (prior !== undefined) return prior.ok ? { status: 200, body: prior.reply } : prior;
      const walk = walking.then(() => walkClock(house, Date.parse(body.to), body.steps ?? LIMITS.clockSteps));
      walking = walk.catch(() => undefined);
      const walked = await walk;
      if ('refusals' in walked) return refused(...walked.refusals);
      const { before, after, reached, stops } = walked;
      const reply: Stepped = {
        ...clockShown(after),
        from: instantText(before.nowMs),
        reached,
        stops: stops.map(({ atMs, dossiers }) => ({ at: instantText(atMs), dossiers: [...dossiers] })),
      };
      const { actor, ...entry } = request;
      const changes = [{ what: 'clock-stepped', from: reply.from, to: reply.now } as const];
      await keepAct(house.db.query, actor, { ...entry, instrument: right.instrument, changes }, { reply });
      return { status: 200, body: reply };
    },
  };
}
