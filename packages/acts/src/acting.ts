import type { AnyRefusal } from '@nhipcau/contracts';
import type { ActContext, ActReader, ActResult, Database, Papers, RecordedAct } from '@nhipcau/database';
import { performAct } from '@nhipcau/database';
import { ANSWERS, allowance } from '@nhipcau/domain/dossier/allowance';
import type { Command } from '@nhipcau/domain/dossier/commands';
import { decide } from '@nhipcau/domain/dossier/decide';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import { taskNo } from '@nhipcau/domain/dossier/state';
import type { Task } from '@nhipcau/domain/dossier/task';
import type { Act } from '@nhipcau/domain/vocabulary';
import { type Facts, mayAct, type Person, type Right } from '@nhipcau/rights';
import { given } from './given.ts';
import { personOf } from './person-of.ts';
import type { RelayPing } from './relay-ping.ts';

/** A refusal by rule of state, of rights or of the request. */
export type HouseRefusal = AnyRefusal;

/** Who asks and by which request: what stands in the envelope of every event. */
export interface Caller {
  readonly personId: string;
  /** A program: it decides nothing. */
  readonly service?: boolean;
  readonly key: string;
  readonly requestHash: string;
  readonly requestId: string;
  readonly acr: string | null;
  readonly authTimeMs: number | null;
}

/** By which post an act is done: for whom, and for which unit. */
type OfficeHeld = Pick<Extract<Right, { readonly may: true }>, 'instrument' | 'principal' | 'unit'>;

/** What a service that writes stands on. */
export interface ActingHouse {
  readonly db: Database;
  readonly service: 'dossiers' | 'tasks';
  readonly relay: RelayPing;
}

/** Who acts on what, read under the dossier's lock. */
export interface Standpoint {
  readonly by: string;
  /** Set where a task is answered or held. */
  readonly task?: Task;
  readonly context: ActContext;
}

/** What a command is made from: the standpoint and the act's own facts. */
export interface Ground<Gathered> extends Standpoint {
  readonly gathered: Gathered;
}

export type Made<Value> = Value | { readonly refusals: readonly HouseRefusal[] };

/** One act, as its door describes it. */
export interface ActSpec<Gathered> {
  readonly act: Act;
  readonly dossierId: string;
  readonly task?: number;
  /** Facts read under the lock once rights and state allow the act at all, so that a refused act takes no number. */
  readonly gather?: (reader: ActReader, standpoint: Standpoint) => Promise<Gathered>;
  /** Further facts for the guard, such as whom a task is given to. */
  readonly facts?: (gathered: Gathered) => Partial<Facts>;
  readonly command: (ground: Ground<Gathered>) => Made<Command>;
  /** Texts that the accepted act keeps beside its events. */
  readonly papers?: (events: readonly DomainEvent[], ground: Ground<Gathered>) => Papers;
}

type Judged =
  | { readonly may: true; readonly office: OfficeHeld; readonly task?: Task; readonly preparedBy?: string }
  | { readonly may: false; readonly notFound: true }
  | { readonly may: false; readonly notFound?: never; readonly refusals: readonly HouseRefusal[] };

const refused = (...refusals: readonly HouseRefusal[]): Judged => ({ may: false, refusals });

/** Who drafted the answer that stands ready for the task, where that is somebody else: holding a task answers nothing. */
function preparerOf(act: Act, task: Task, person: Person, { prepared }: ActContext): string | undefined {
  const by = Object.hasOwn(ANSWERS, act) ? prepared[task.no] : undefined;
  return by === person.id ? undefined : by;
}

/**
 * Rights before state: whoever has no relation to the dossier gets the answer for a missing one, and whoever may not do the act
 * learns the rule, not the state.
 */
function judge<G>(spec: ActSpec<G>, person: Person, context: ActContext, more: Partial<Facts> = {}): Judged {
  const dossier = { state: context.state, policy: context.rules.policy };
  if (!mayAct(person, 'read-dossier', { dossier }).may) return { may: false, notFound: true };
  const task = spec.task === undefined ? undefined : taskNo(context.state, spec.task);
  if (spec.task !== undefined && task === undefined) {
    if (spec.task > context.state.lastTaskNo) return { may: false, notFound: true };
    return refused(allowance(context.state, spec.act, spec.task) ?? { code: 'task-closed' });
  }
  const preparedBy = task === undefined ? undefined : preparerOf(spec.act, task, person, context);
  const right = mayAct(person, spec.act, {
    dossier,
    ...given('task', task),
    ...given('preparedBy', preparedBy),
    ...more,
  });
  if (!right.may) return refused({ code: right.rule === 'no-relation' ? 'reader-only' : right.rule });
  const state = allowance(context.state, spec.act, spec.task);
  if (state !== undefined) return refused(state);
  const { instrument, principal, unit } = right;
  return {
    may: true,
    office: { instrument, principal, unit },
    ...given('task', task),
    ...given('preparedBy', preparedBy),
  };
}

/**
 * One act of a person: guard, rules and record under the dossier's lock, in one transaction, through one door for every stage.
 *
 * @throws DatabaseUnavailable where the same request may be sent again
 */
export async function act<G = undefined>(
  house: ActingHouse,
  caller: Caller,
  spec: ActSpec<G>,
): Promise<ActResult<HouseRefusal>> {
  const { personId, service: isProgram = false, ...request } = caller;
  const person = (context: ActContext) => personOf(personId, context, isProgram);
  const result = await performAct<Gathering<G>, HouseRefusal>(house.db, {
    ...request,
    actor: personId,
    service: house.service,
    dossierId: spec.dossierId,
    gather: async (reader, context) => {
      const judged = judge(spec, person(context), context);
      if (!judged.may) return { judged };
      const ground = { by: personId, context, ...(judged.task === undefined ? {} : { task: judged.task }) };
      const gathered = (await spec.gather?.(reader, ground)) as G;
      if (spec.facts === undefined) return { judged, ground: { ...ground, gathered } };
      return { judged: judge(spec, person(context), context, spec.facts(gathered)), ground: { ...ground, gathered } };
    },
    decide: (context, gathering) => decided(spec, context, gathering),
  });
  if (result.ok && result.woken) house.relay.ping();
  return result;
}

interface Gathering<G> {
  readonly judged: Judged;
  readonly ground?: Ground<G>;
}

function decided<G>(spec: ActSpec<G>, context: ActContext, { judged, ground }: Gathering<G>) {
  if (!judged.may)
    return judged.notFound
      ? { ok: false as const, notFound: true as const }
      : { ok: false as const, refusals: judged.refusals };
  if (ground === undefined) throw new Error(`${spec.act} was allowed without its facts`);
  const made = spec.command(ground);
  if ('refusals' in made) return { ok: false as const, refusals: made.refusals };
  const command = inOffice(made, judged);
  const decision = decide(context.state, command, context.rules, context.nowMs);
  if (!decision.ok) return decision;
  const papers = spec.papers?.(decision.events, ground);
  return { ok: true as const, events: decision.events, ...judged.office, ...(papers === undefined ? {} : { papers }) };
}

/** For whom the command is given, and who drafted it: the guard's and the record's to say, no door's. */
function inOffice(command: Command, { office, preparedBy }: Extract<Judged, { readonly may: true }>): Command {
  const principal = office.principal === command.by ? undefined : office.principal;
  return { ...command, ...given('principal', principal), ...given('preparedBy', preparedBy) };
}

/** The last event of an accepted act: what its receipt names. */
export function lastOf(events: readonly RecordedAct[]): RecordedAct {
  const last = events.at(-1);
  if (last === undefined) throw new Error('an accepted act left no event');
  return last;
}
