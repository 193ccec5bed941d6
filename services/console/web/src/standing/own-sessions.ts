import { GUARD_HEADER, session } from '../reach/session.ts';

/** One sign-in of the reader's own, as the console lists it. */
export interface OwnSession {
  readonly id: string;
  readonly current: boolean;
  /** Browser and system, no more. */
  readonly agent: string;
  readonly startedAt: string;
  readonly lastUsedAt: string;
}

async function asked(address: string, method: 'GET' | 'DELETE'): Promise<unknown> {
  const headers = { accept: 'application/json', [GUARD_HEADER]: session()?.guard ?? '' };
  const reply = await fetch(address, { method, headers });
  if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status}`);
  return await reply.json();
}

/** @throws where the console does not answer, or not with a list */
export async function listOwnSessions(): Promise<readonly OwnSession[]> {
  return ((await asked('/auth/sessions', 'GET')) as { readonly items: readonly OwnSession[] }).items;
}

/** Ends one, or all but the one that asks. Returns how many were ended. */
export async function endOwnSessions(id?: string): Promise<number> {
  const address = id === undefined ? '/auth/sessions' : `/auth/sessions/${encodeURIComponent(id)}`;
  return ((await asked(address, 'DELETE')) as { readonly ended: number }).ended;
}
