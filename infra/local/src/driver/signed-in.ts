import { type Answer, createClient } from '@nhipcau/client';
import { ENDPOINTS, type Endpoint } from '@nhipcau/contracts';
import { signIn } from '../sign-in.ts';
import { type Desk, Refused } from './desk.ts';

export interface House {
  readonly origin: string;
  readonly issuer: string;
  readonly password: string;
  /** Instead of the platform's: a test may look at what passes. */
  readonly fetch?: typeof fetch;
}

/** A token that would run out on the way is fetched anew. */
const marginMs = 60_000;
/** Binding acts need a sign-in that is not too long ago: a person who goes on for longer signs in again. */
const freshMs = 600_000;

/** The desk of a person who signs in as anyone does, by code flow with PKCE, when they first ask for something. */
export function signedIn(house: House, personId: string): Desk {
  let kept: { readonly accessToken: string; readonly goodUntilMs: number } | undefined;
  const token = async () => {
    if (kept === undefined || kept.goodUntilMs < Date.now()) {
      const { issuer, password } = house;
      const begunMs = Date.now();
      const { accessToken, expiresAtMs } = await signIn({
        issuer,
        clientId: 'nhipcau-driver',
        subject: personId,
        password,
      });
      kept = { accessToken, goodUntilMs: Math.min(expiresAtMs - marginMs, begunMs + freshMs) };
    }
    return kept.accessToken;
  };
  const client = createClient({
    base: house.origin,
    token,
    ...(house.fetch === undefined ? {} : { fetch: house.fetch }),
    retry: { attempts: 8, firstWaitMs: 250, longestWaitMs: 5000 },
  });
  // Which parts an endpoint needs is known where the request is made; here every endpoint is one of many.
  const call = client.call as (declared: Endpoint, parts: object) => Promise<Answer<Endpoint>>;
  return {
    async read(endpoint, asking = {}) {
      const answer = await call(ENDPOINTS[endpoint], asking);
      return bodyOf(`${personId} reads ${endpoint}`, answer) as never;
    },
    async send({ endpoint, params, body, ifMatch }, key) {
      const parts = { params, body, idempotencyKey: key, ...(ifMatch === undefined ? {} : { revision: ifMatch }) };
      const answer = await call(ENDPOINTS[endpoint], parts);
      return bodyOf(`${personId} asks for ${endpoint}`, answer);
    },
  };
}

function bodyOf(what: string, answer: Answer<Endpoint>): unknown {
  if (answer.ok) return answer.body;
  const { status, problem } = answer;
  const codes = [problem.code, ...problem.faults.map((fault) => fault.code)];
  throw new Refused(what, status, [...new Set(codes)], JSON.stringify(problem.faults));
}

/** Everybody's desks, each opened once. */
export function desksOf(house: House): (personId: string) => Desk {
  const desks = new Map<string, Desk>();
  return (personId) => {
    const desk = desks.get(personId) ?? signedIn(house, personId);
    desks.set(personId, desk);
    return desk;
  };
}
