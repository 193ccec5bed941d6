import { personOf } from '@nhipcau/acts/person-of';
import type { AnyRefusal } from '@nhipcau/contracts';
import { type KeepersRequest, type KeepersWork, keepersAct, readerOf } from '@nhipcau/database';
import type { Act } from '@nhipcau/domain/vocabulary';
import type { Caller } from '@nhipcau/http';
import { type Facts, mayAct, type Right } from '@nhipcau/rights';
import type { AdministrationHouse } from './administration-house.ts';

/** The part of a call that an act of a keeper needs. */
export interface KeepersCall {
  readonly caller: Caller;
  readonly key: string;
  readonly requestHash: string;
  readonly requestId: string;
}

export type Kept<Reply> =
  | { readonly reply: Reply; readonly replayed: boolean }
  | { readonly refusals: readonly AnyRefusal[] };

/** Whether this person may keep this part of the house, and by which post. */
export async function keepersRight(
  house: AdministrationHouse,
  { personId, service }: Caller,
  act: Act,
  facts: Facts = {},
): Promise<Right> {
  return mayAct(personOf(personId, await readerOf(house.db, personId), service), act, facts);
}

/** By which rule this person may not keep this part of the house, if they may not. */
export async function keepersRefusal(
  house: AdministrationHouse,
  caller: Caller,
  act: Act,
  facts: Facts = {},
): Promise<{ readonly refusals: readonly AnyRefusal[] } | undefined> {
  const right = await keepersRight(house, caller, act, facts);
  return right.may ? undefined : { refusals: [{ code: right.rule }] };
}

export function keepersRequest(
  act: Act,
  { caller, key, requestHash, requestId }: KeepersCall,
): Omit<KeepersRequest, 'instrument'> {
  return { actor: caller.personId, act, key, requestHash, requestId };
}

/** A change by a keeper: guarded, written down in the administration's ledger, and answered alike when it is asked again. */
export async function keep<Reply>(
  house: AdministrationHouse,
  act: Act,
  call: KeepersCall,
  work: KeepersWork<Reply, AnyRefusal>,
  facts: Facts = {},
): Promise<Kept<Reply>> {
  const right = await keepersRight(house, call.caller, act, facts);
  if (!right.may) return { refusals: [{ code: right.rule }] };
  const request = { ...keepersRequest(act, call), instrument: right.instrument };
  const result = await keepersAct<Reply, AnyRefusal>(house.db, request, work);
  return result.ok ? result : { refusals: result.refusals };
}
