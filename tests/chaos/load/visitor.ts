import { type Answer, type Client, createClient, Unreachable } from '@nhipcau/client';
import type { Acted, DossierDetail, Problem } from '@nhipcau/contracts';
import { ENDPOINTS, type Endpoint, type EndpointName } from '@nhipcau/contracts';
import { signIn } from '@nhipcau/local/sign-in';
import type { World } from '@nhipcau/local/world/world';
import { untilDefined } from '@nhipcau/platform/deadline';
import type { Acknowledged } from '../../invariants/acknowledged.ts';

/** One act as it is sent, and sent again: the same key, the same words. */
export interface Deed {
  readonly endpoint: EndpointName;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly key: string;
}

export type Outcome =
  | { readonly ok: true; readonly receipt: Acted }
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

/** Everybody who comes to the doors, and every receipt that they were handed. */
export interface Visitors {
  readonly receipts: readonly Acknowledged[];
  /** Sends once and says what came of it; throws Unreachable where nobody knows. */
  once(person: string, deed: Deed, base?: string): Promise<Outcome>;
  /** Sends it again, under the same key, until somebody answers for it. */
  act(person: string, deed: Deed): Promise<Outcome>;
  /** As the person sees it; asks again while nobody answers. */
  dossier(person: string, dossierId: string): Promise<DossierDetail>;
  /** A token, signed in for as anyone does. */
  tokenOf(person: string): Promise<string>;
}

/** As long as the longest fault lasts, and the recovery after it. */
const PATIENCE_MS = 120_000;
const EVERY_MS = 200;
const SIGN_IN_MS = 10_000;

export function visitorsOf(world: World): Visitors {
  const tokens = new Map<string, Promise<string>>();
  const receipts: Acknowledged[] = [];
  const tokenOf = (person: string) => {
    const known = tokens.get(person) ?? signedIn(world, person);
    tokens.set(person, known);
    known.catch(() => tokens.delete(person));
    return known;
  };
  const clientOf = (person: string, base = world.origin): Client =>
    createClient({ base, language: 'en', token: () => tokenOf(person), retry: ONCE });

  /** Whoever's office changed signs in anew, as they are told to; a token of the very second of the change is still too old. */
  const inForce = <E extends Endpoint>(person: string, ask: () => Promise<Answer<E>>): Promise<Answer<E>> =>
    untilDefined(
      `a sign-in of ${person} that is in force`,
      SIGN_IN_MS,
      async () => {
        const answer = await ask();
        if (answer.ok || answer.problem.code !== 'token-void') return answer;
        tokens.delete(person);
        return undefined;
      },
      EVERY_MS,
    );

  const once = async (person: string, { endpoint, params, body, key }: Deed, base?: string): Promise<Outcome> => {
    const call = clientOf(person, base).call as (declared: Endpoint, parts: object) => Promise<Answer<Endpoint>>;
    const signal = AbortSignal.timeout(LONGEST_ANSWER_MS);
    const answer = await inForce(person, () =>
      call(ENDPOINTS[endpoint], { params, body, idempotencyKey: key, signal }),
    );
    if (!answer.ok) return answer;
    const receipt = answer.body as unknown as Acted;
    const { dossier: dossierId, seq, hash } = receipt;
    receipts.push({ dossierId, actor: person, key, seq, hash });
    return { ok: true, receipt };
  };
  const act = (person: string, deed: Deed) =>
    persisting(`${person}: ${deed.endpoint} ${deed.key}`, async () => {
      const outcome = await once(person, deed);
      return outcome.ok || outcome.status !== 503 ? { answer: outcome } : { turnedAway: outcome.problem.code };
    });
  return {
    receipts,
    once,
    act,
    tokenOf,
    dossier: (person, id) =>
      persisting(`${person} reads ${id}`, async () => {
        const signal = AbortSignal.timeout(LONGEST_ANSWER_MS);
        const answer = await inForce(person, () =>
          clientOf(person).call(ENDPOINTS.readDossier, { params: { id }, signal }),
        );
        if (answer.ok) return { answer: answer.body };
        if (answer.status === 503) return { turnedAway: answer.problem.code };
        throw new Error(`${person} may not read ${id}: ${answer.problem.code}`);
      }),
  };
}

const ONCE = { attempts: 1, firstWaitMs: 0, longestWaitMs: 0 };
/** A frozen process answers nobody: after this long the visitor comes again. */
const LONGEST_ANSWER_MS = 12_000;

type Asked<Result> = { readonly answer: Result } | { readonly turnedAway: string };

async function persisting<Result>(what: string, ask: () => Promise<Asked<Result>>): Promise<Result> {
  let why: unknown;
  const { answer } = await untilDefined(
    what,
    PATIENCE_MS,
    async () => {
      try {
        const asked = await ask();
        if ('answer' in asked) return asked;
        why = asked.turnedAway;
      } catch (fault) {
        if (!isPassing(fault)) throw fault;
        why = fault;
      }
      return undefined;
    },
    EVERY_MS,
  ).catch((fault: unknown) => {
    throw new Error(`${what}: given up (${String(fault)})`, { cause: why });
  });
  return answer;
}

/** Nobody answered, or not in time: what was sent may or may not have been done. */
function isPassing(fault: unknown): boolean {
  return (
    fault instanceof Unreachable || (fault instanceof Error && ['TimeoutError', 'AbortError'].includes(fault.name))
  );
}

async function signedIn({ issuer, password }: World, person: string): Promise<string> {
  const { accessToken } = await signIn({ issuer, clientId: 'nhipcau-driver', subject: person, password });
  return accessToken;
}
