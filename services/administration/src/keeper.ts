import { personOf } from '@nhipcau/acts/person-of';
import type { AnyRefusal } from '@nhipcau/contracts';
import { type KeepersWork, keepersAct, readerOf } from '@nhipcau/database';
import type { Act } from '@nhipcau/domain/vocabulary';
import type { Caller } from '@nhipcau/http';
import { type Facts, mayAct } from '@nhipcau/rights';
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

/** By which rule this person may not keep this part of the house, if they may not. */
export async function keepersRefusal(
  house: AdministrationHouse,
  { personId, service }: Caller,
  act: Act,
  facts: Facts = {},
): Promise<{ readonly refusals: readonly AnyRefusal[] } | undefined> {
  const right = mayAct(personOf(personId, await readerOf(house.db, personId), service), act, facts);
  return right.may ? undefined : { refusals: [{ code: right.rule }] };
}

export function keepersRequest(act: Act, { caller, key, requestHash, requestId }: KeepersCall) {
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
  const refusal = await keepersRefusal(house, call.caller, act, facts);
  if (refusal !== undefined) return refusal;
  const result = await keepersAct<Reply, AnyRefusal>(house.db, keepersRequest(act, call), work);
  return result.ok ? result : { refusals: result.refusals };
}
