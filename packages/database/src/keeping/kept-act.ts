import type { Kept } from '@nhipcau/domain/standing/kept';
import type { Kind, Role, SigningForm, Stage } from '@nhipcau/domain/vocabulary';
import type { Query } from '../connection/statement.ts';
import { salted } from './openings.ts';

/** What an act of a keeper changed, as the chained ledger keeps it: ids, days and words of the vocabulary, never a name. */
export interface KeptChange {
  readonly what: Kept;
  /** Whose sign-in, post, absence, delegation or mandate it is. */
  readonly person?: string;
  /** To whom something of theirs is lent. */
  readonly holders?: readonly string[];
  readonly unit?: string;
  readonly role?: Role;
  readonly form?: SigningForm;
  readonly from?: string;
  readonly to?: string;
  /** Number or citation of the paper by which. */
  readonly paper?: string;
  /** Id of the appointment, absence, delegation or mandate. */
  readonly ref?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly kinds?: readonly Kind[];
  readonly stages?: readonly Stage[];
  readonly units?: readonly string[];
  /** How many sessions ended. */
  readonly sessions?: number;
  readonly dossier?: string;
  readonly version?: number;
}

/** By which post it was done, what was changed, and why. */
export interface KeptEntry {
  readonly act: string;
  readonly key: string;
  readonly requestHash: string;
  readonly requestId: string;
  readonly instrument: string;
  readonly changes: readonly KeptChange[];
}

const KEEP = { name: 'keep_act', text: 'select keep_act($1, $2, $3, $4, $5) as seq' };
const PRIOR = {
  name: 'kept_prior',
  text: 'select request_hash as "requestHash", reply from kept_act where actor = $1 and key = $2',
};

/** Writes an act of a keeper into the administration's ledger, its reason by its commitment. */
export async function keepAct(
  query: Query,
  actor: string,
  entry: KeptEntry,
  { reply, reason }: { readonly reply: unknown; readonly reason?: string },
): Promise<void> {
  const said = reason === undefined ? undefined : salted(reason);
  const kept = said === undefined ? entry : { ...entry, reason: { commitment: said.commitment } };
  await query(KEEP, [actor, kept, JSON.stringify(reply), said?.reason ?? null, said?.salt ?? null]);
}

/** What a keeper was answered under a key, and to which request; the answer is null once it was erased. */
export async function keptBefore<Reply>(
  query: Query,
  actor: string,
  key: string,
): Promise<{ readonly requestHash: string; readonly reply: Reply } | undefined> {
  return (await query<{ requestHash: string; reply: Reply }>(PRIOR, [actor, key]))[0];
}
