import type { StepUpMode } from '@nhipcau/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CookieJar, cookieIn } from './cookies.ts';
import type { Providers } from './provider.ts';
import type { Seal } from './sealing.ts';
import type { Session, Sessions } from './sessions.ts';

/** What everything about signing in stands on. */
export interface Frontdoor {
  readonly origin: string;
  readonly jar: CookieJar;
  readonly seal: Seal;
  readonly providers: Providers;
  readonly sessions: Sessions;
  /** What the services demand of people before the console, so that pages can say it beforehand. */
  readonly stepUp: StepUpMode;
  readonly stepUpMaxAgeSeconds: number;
  /** Links that the console shows to whoever looks after it. */
  readonly links: Readonly<Record<string, string>>;
}

/** By which a page says that nobody was at it: what it asks by itself keeps no session open. */
const UNATTENDED_HEADER = 'x-nhipcau-unattended';

/** The session of whoever asks. `use` is false where nobody needs be at the page for it to ask. */
export function sessionOf(
  { jar, sessions }: Frontdoor,
  request: FastifyRequest,
  use = true,
): Promise<Session | undefined> {
  const attended = request.headers[UNATTENDED_HEADER] === undefined;
  return sessions.find(cookieIn(request.headers.cookie, jar.session), use && attended);
}

/** Only to a page of ours: an address that a browser might read as another host's is not one. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[^\\\s]{0,1000}$/.test(asked)) return '/';
  return asked.startsWith('/auth/') ? '/' : asked;
}

export function goTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(address, 303);
}
