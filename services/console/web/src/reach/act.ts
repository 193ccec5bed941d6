import { type CallParts, Unreachable } from '@nhipcau/client';
import type { Endpoint, Problem } from '@nhipcau/contracts';
import { useRef, useState } from 'react';
import { ask, ENDPOINTS, queries, Refused } from './house.ts';
import { forDocument, isProven, leaveToSignIn } from './step-up.ts';

type Name = keyof typeof ENDPOINTS;

type Attempt =
  | { readonly state: 'ready' }
  | { readonly state: 'under-way' }
  | { readonly state: 'refused'; readonly problem: Problem }
  /** Sent, and nothing is known of it: doing it again cannot do it twice. */
  | { readonly state: 'unknown' };

export interface Doing<N extends Name> {
  readonly attempt: Attempt;
  /** Resolves with the reply, or with nothing where it was refused or did not arrive. */
  perform(parts: CallParts<(typeof ENDPOINTS)[N]>): Promise<unknown>;
  forget(): void;
}

const AWAITS = 'nhipcau-awaits ';

/** The documents for which the person has signed in because this very act asked for it; nothing where it asked for none, or they turned back. */
export function signedInFor<N extends Name>(name: N, parts: CallParts<(typeof ENDPOINTS)[N]>): string | undefined {
  const documents = sessionStorage.getItem(`${AWAITS}${name} ${JSON.stringify(parts)}`) ?? undefined;
  return documents !== undefined && isProven(documents) ? documents : undefined;
}

/** One act of a person. Its key stays the same until the house has answered, so that a lost connection can never act twice. */
export function useAct<N extends Name>(name: N): Doing<N> {
  const [attempt, setAttempt] = useState<Attempt>({ state: 'ready' });
  const key = useRef<{ readonly of: string; readonly key: string } | undefined>(undefined);
  return {
    attempt,
    forget: () => setAttempt({ state: 'ready' }),
    async perform(parts) {
      const of = JSON.stringify(parts);
      if (key.current?.of !== of) key.current = { of, key: crypto.randomUUID() };
      setAttempt({ state: 'under-way' });
      try {
        const headers = forDocument(signedInFor(name, parts));
        const keyed = { ...parts, headers, idempotencyKey: key.current.key } as unknown as CallParts<Endpoint>;
        const answer = await ask(ENDPOINTS[name] as Endpoint, keyed);
        sessionStorage.removeItem(`${AWAITS}${name} ${of}`);
        key.current = undefined;
        setAttempt({ state: 'ready' });
        await queries.invalidateQueries();
        return (answer as { readonly body: unknown }).body;
      } catch (fault) {
        if (fault instanceof Refused) {
          key.current = undefined;
          setAttempt({ state: 'refused', problem: fault.problem });
          const leaving = leaveToSignIn(fault.problem);
          if (leaving !== undefined) sessionStorage.setItem(`${AWAITS}${name} ${of}`, leaving);
        } else if (fault instanceof Unreachable) setAttempt({ state: 'unknown' });
        else throw fault;
        return undefined;
      }
    },
  };
}
