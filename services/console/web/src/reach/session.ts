import { UNATTENDED_HEADER } from './attended.ts';

/** What the console says of whoever is signed in; the tokens stay with it. */
export interface SessionFacts {
  readonly person: string;
  readonly name: string;
  readonly guard: string;
  readonly links: Readonly<Record<string, string>>;
  /** What a binding act demands: nothing more, a sign-in not too long ago, or one for the very text. */
  readonly stepUp: 'off' | 'fresh' | 'bound';
  /** What the person has lately signed in for: documents by their hashes, those of one sign-in together. */
  readonly proven: readonly { readonly documents: readonly string[]; readonly secondsLeft: number }[];
}

export interface ProviderChoice {
  readonly id: string;
  readonly label: string;
}

export const GUARD_HEADER = 'x-nhipcau-guard';

let facts: SessionFacts | undefined;
let openedAtMs = 0;
let ended = false;
const listeners = new Set<() => void>();

export function session(): SessionFacts | undefined {
  return facts;
}

/** Asks once at the start; undefined where nobody is signed in. */
export async function openSession(): Promise<SessionFacts | undefined> {
  const reply = await fetch('/auth/session', { headers: { accept: 'application/json' } });
  facts = reply.ok ? ((await reply.json()) as SessionFacts) : undefined;
  openedAtMs = performance.now();
  return facts;
}

/** Whether the person has lately signed in for all of these documents together. */
export function hasSignedInFor(documents: readonly string[]): boolean {
  const passedSeconds = (performance.now() - openedAtMs) / 1000;
  const standing = facts?.proven.filter(({ secondsLeft }) => secondsLeft > passedSeconds) ?? [];
  return standing.some((proven) => documents.every((one) => proven.documents.includes(one)));
}

/** Where one may sign in; nothing where it cannot be asked, or where there is no choice. */
export async function providersToChoose(): Promise<readonly ProviderChoice[]> {
  const reply = await fetch('/auth/providers').catch(() => undefined);
  const { providers = [] } = reply?.ok ? ((await reply.json()) as { providers?: readonly ProviderChoice[] }) : {};
  return providers.length > 1 ? providers : [];
}

/** The session was ended elsewhere or has run out: screens keep what was typed and offer to sign in again. */
export function sessionEnded(): void {
  if (ended) return;
  ended = true;
  for (const listener of listeners) listener();
}

/** Asks where something suggests that the session is over, such as a line of changes that closed for good. */
export async function askWhetherEnded(): Promise<void> {
  const headers = { accept: 'application/json', [UNATTENDED_HEADER]: 'yes' };
  const reply = await fetch('/auth/session', { headers }).catch(() => undefined);
  if (reply?.status === 401) sessionEnded();
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
