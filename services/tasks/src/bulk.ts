import { hash } from 'node:crypto';
import {
  type Acted,
  type AnyRefusal,
  type BulkResult,
  claimTask,
  type claimTasks,
  type Endpoint,
  giveOpinion,
  type giveOpinions,
  problemOf,
} from '@nhipcau/contracts';
import { DatabaseUnavailable, readerOf } from '@nhipcau/database';
import { type Call, type Handler, refused, requestHashOf } from '@nhipcau/http';
import { consultation } from './consultation.ts';
import { holding } from './holding.ts';
import type { TasksHouse } from './tasks-house.ts';

/** So many acts of one request are under way at once: one person's stack must not hold up everybody else's. */
const TOGETHER = 4;

type Bulk = Call<typeof claimTasks> | Call<typeof giveOpinions>;
type Answered = { readonly body: Acted } | { readonly refusals: readonly AnyRefusal[] };

interface One {
  readonly task: string;
  readonly body: object;
}

/** What the same act would have been, had it been sent alone: its own key and its own hash, whatever stands beside it. */
function asAlone(call: Bulk, declared: Endpoint, { task, body }: One): object {
  const path = declared.path.replace('{id}', task);
  return {
    ...call,
    params: { id: task },
    body,
    key: `bulk.${hash('sha256', `${call.key}\n${task}`, 'hex')}`,
    requestHash: requestHashOf(declared.method, path, body),
  };
}

/** One refused for a moment does not undo the others: it says of itself that it may be sent again. */
async function settled(answering: Promise<Answered>): Promise<Answered> {
  try {
    return await answering;
  } catch (fault) {
    if (!(fault instanceof DatabaseUnavailable)) throw fault;
    return refused({ code: fault.code === 'database-busy' ? 'too-busy' : 'database-unavailable' });
  }
}

function resultOf(task: string, answered: Answered, { language, requestId }: Bulk): BulkResult {
  if (!('refusals' in answered)) return { task, receipt: answered.body };
  return { task, faults: problemOf(answered.refusals, language, requestId).faults.slice(0, 50) };
}

/** Several tasks at once, each through the very door that it would have alone: the same guard, the same rules, a transaction each. */
export function bulk(house: TasksHouse): {
  readonly claimTasks: Handler<typeof claimTasks>;
  readonly giveOpinions: Handler<typeof giveOpinions>;
} {
  const { claimTask: claim } = holding(house);
  const { giveOpinion: opine } = consultation(house);

  async function each(call: Bulk, declared: Endpoint, door: (alone: never) => unknown, items: readonly One[]) {
    if ((await readerOf(house.db, call.caller.personId)).appointments.length === 0)
      return refused({ code: 'not-appointed' });
    const results: BulkResult[] = [];
    for (let from = 0; from < items.length; from += TOGETHER) {
      const some = items.slice(from, from + TOGETHER).map(async (one) => {
        const answered = await settled(door(asAlone(call, declared, one) as never) as Promise<Answered>);
        return resultOf(one.task, answered, call);
      });
      results.push(...(await Promise.all(some)));
    }
    return { status: 200 as const, body: { results } };
  }

  return {
    claimTasks: (call) =>
      each(
        call,
        claimTask,
        claim,
        call.body.tasks.map((task) => ({ task, body: {} })),
      ),
    giveOpinions: (call) => {
      const { opinion, text, items } = call.body;
      const given = { opinion, ...(text === undefined ? {} : { text }) };
      return each(
        call,
        giveOpinion,
        opine,
        items.map(({ task, documentHash }) => ({ task, body: { documentHash, ...given } })),
      );
    },
  };
}
