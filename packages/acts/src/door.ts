import type { BodyOf, Endpoint } from '@nhipcau/contracts';
import type { ActReader, Papers } from '@nhipcau/database';
import type { Command } from '@nhipcau/domain/dossier/commands';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import { type Task, taskRef } from '@nhipcau/domain/dossier/task';
import type { Act } from '@nhipcau/domain/vocabulary';
import { type Call, type Handled, type Handler, notFound } from '@nhipcau/http';
import type { Facts } from '@nhipcau/rights';
import { type ActingHouse, type ActSpec, act, type Ground, type Made, type Standpoint } from './acting.ts';
import { receiptFor } from './receipt.ts';

/** An endpoint by which something is done to a dossier or to one of its tasks. */
type ActingEndpoint = Endpoint & { readonly method: 'POST'; readonly act: Act; readonly params: object };

/** What a door says of its act: how its facts are read, which command it is, and which texts it leaves. */
export interface Door<E extends Endpoint, Gathered, Place extends object> {
  readonly gather?: (
    reader: ActReader,
    standpoint: Standpoint & Place & { readonly body: BodyOf<E> },
  ) => Promise<Gathered>;
  readonly facts?: (gathered: Gathered) => Partial<Facts>;
  readonly command: (ground: Ground<Gathered> & Place & { readonly body: BodyOf<E> }) => Made<Command>;
  readonly papers?: (
    events: readonly DomainEvent[],
    ground: Ground<Gathered> & Place & { readonly body: BodyOf<E> },
  ) => Papers;
}

interface ActingCall<E extends Endpoint> {
  readonly params: { readonly id: string };
  readonly body: BodyOf<E>;
  readonly caller: { readonly personId: string; readonly acr: string | null; readonly authTimeMs: number | null };
  readonly key: string;
  readonly requestHash: string;
  readonly requestId: string;
}

async function answer<E extends Endpoint, G>(house: ActingHouse, call: ActingCall<E>, spec: ActSpec<G>) {
  const { caller, key, requestHash, requestId } = call;
  const result = await act(house, { ...caller, key, requestHash, requestId }, spec);
  if (result.ok) return { status: 200, body: await receiptFor(house.db, caller.personId, result, spec.task) };
  return 'notFound' in result ? notFound() : { refusals: result.refusals };
}

function specOf<E extends ActingEndpoint, G, P extends object>(
  endpoint: E,
  body: BodyOf<E>,
  door: Door<E, G, P>,
  place: (standpoint: Standpoint) => P,
): Pick<ActSpec<G>, 'act' | 'gather' | 'facts' | 'command' | 'papers'> {
  const { gather, facts, command, papers } = door;
  return {
    act: endpoint.act,
    command: (ground) => command({ ...ground, ...place(ground), body }),
    ...(gather === undefined
      ? {}
      : { gather: (reader, ground) => gather(reader, { ...ground, ...place(ground), body }) }),
    ...(facts === undefined ? {} : { facts }),
    ...(papers === undefined
      ? {}
      : { papers: (events, ground) => papers(events, { ...ground, ...place(ground), body }) }),
  };
}

/** The handler of an act on the dossier as a whole. */
export function onDossier<E extends ActingEndpoint, G = undefined>(
  house: ActingHouse,
  endpoint: E,
  door: Door<E, G, object>,
): Handler<E> {
  return async (given: Call<E>) => {
    const call = given as unknown as ActingCall<E>;
    const spec = { dossierId: call.params.id, ...specOf(endpoint, call.body, door, () => ({})) };
    return (await answer(house, call, spec)) as Handled<E>;
  };
}

/** The handler of an act that answers a task, or holds it. */
export function onTask<E extends ActingEndpoint, G = undefined>(
  house: ActingHouse,
  endpoint: E,
  door: Door<E, G, { readonly task: Task }>,
): Handler<E> {
  return async (given: Call<E>) => {
    const call = given as unknown as ActingCall<E>;
    const ref = taskRef(call.params.id);
    if (ref === undefined) return notFound() as Handled<E>;
    const spec = { dossierId: ref.dossierId, task: ref.no, ...specOf(endpoint, call.body, door, taskIn) };
    return (await answer(house, call, spec)) as Handled<E>;
  };
}

/** @throws Error where the guard let an act on a task pass without one: a fault of the guard */
function taskIn({ task }: { readonly task?: Task }): { readonly task: Task } {
  if (task === undefined) throw new Error('an act on a task was allowed without a task');
  return { task };
}
