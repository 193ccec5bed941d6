import { ENDPOINTS } from 'virtual:endpoints';
import { type Answer, type CallParts, createClient } from '@nhipcau/client';
import type { Endpoint, Problem } from '@nhipcau/contracts';
import { QueryClient } from '@tanstack/react-query';
import { currentLanguage } from '../language/language.ts';
import { unattended } from './attended.ts';
import { GUARD_HEADER, session, sessionEnded } from './session.ts';
import { boundBy, isStepUp } from './step-up.ts';

export { ENDPOINTS } from 'virtual:endpoints';

/** The services behind this origin; the cookie stands for the bearer token. */
const house = createClient({
  base: '/api',
  headers: () => ({ [GUARD_HEADER]: session()?.guard ?? '', ...unattended() }),
  retry: { attempts: 3, firstWaitMs: 400, longestWaitMs: 2_000 },
});

/** A refusal met while reading; screens show its own words. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.problem = problem;
  }
}

type Success<E extends Endpoint> = Extract<Answer<E>, { readonly ok: true }>;

/** @throws Refused */
export async function ask<E extends Endpoint>(declared: E, parts: CallParts<E>): Promise<Success<E>> {
  house.speak(currentLanguage());
  const call = house.call as (endpoint: E, parts: CallParts<E>) => Promise<Answer<E>>;
  const answer = await call(declared, { ...parts, headers: { ...boundBy(parts.body), ...parts.headers } });
  if (answer.ok) return answer as Success<E>;
  if (answer.status === 401 && !isStepUp(answer.problem)) sessionEnded();
  throw new Refused(answer.problem);
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      // The client repeats what may be repeated; a refusal does not change by being asked again.
      retry: false,
      refetchOnWindowFocus: true,
    },
  },
});

type Name = keyof typeof ENDPOINTS;

/** One reading of the house for a component: its key is the endpoint and what was asked. */
export function reading<N extends Name>(name: N, parts: CallParts<(typeof ENDPOINTS)[N]>) {
  return {
    queryKey: [name, parts] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const answer = await ask(ENDPOINTS[name] as Endpoint, { ...parts, signal } as CallParts<Endpoint>);
      return answer as unknown as Success<(typeof ENDPOINTS)[N]>;
    },
  };
}
