/** What the console says of whoever is signed in; the tokens stay with it. */
export interface SessionFacts {
  readonly person: string;
  readonly name: string;
  readonly guard: string;
  readonly links: Readonly<Record<string, string>>;
}

export const GUARD_HEADER = 'x-nhipcau-guard';

let facts: SessionFacts | undefined;
let ended = false;
const listeners = new Set<() => void>();

export function session(): SessionFacts | undefined {
  return facts;
}

/** Asks once at the start; undefined where nobody is signed in. */
export async function openSession(): Promise<SessionFacts | undefined> {
  const reply = await fetch('/auth/session', { headers: { accept: 'application/json' } });
  facts = reply.ok ? ((await reply.json()) as SessionFacts) : undefined;
  return facts;
}

/** The session was ended elsewhere or has run out: screens keep what was typed and offer to sign in again. */
export function sessionEnded(): void {
  if (ended) return;
  ended = true;
  for (const listener of listeners) listener();
}

export function followSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function hasSessionEnded(): boolean {
  return ended;
}

export function signInAddress(): string {
  return `/auth/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;
}

export async function signOut(): Promise<void> {
  const headers = { [GUARD_HEADER]: facts?.guard ?? '' };
  const reply = await fetch('/auth/sign-out', { method: 'POST', headers }).catch(() => undefined);
  const { to = '/signed-out' } = reply?.ok ? ((await reply.json()) as { to?: string }) : {};
  location.assign(to);
}
