import { type CallParts, Unreachable } from '@nhipcau/client';
import type { Endpoint, Problem } from '@nhipcau/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, ENDPOINTS, queries, Refused } from '../reach/house.ts';
import { forgetTyped, useTyped } from '../reach/kept-text.ts';
import { session } from '../reach/session.ts';
import { forDocument, isProven, leaveToSignIn } from '../reach/step-up.ts';

/** An answer on its way. It stands in this browser from before it is sent until the house has said what became of it. */
interface Unsent {
  readonly endpoint: keyof typeof ENDPOINTS;
  readonly id: string;
  readonly body: unknown;
  readonly label: string;
  /** The same however often it is sent, so that the house counts it once. */
  readonly key: string;
  /** What the person was sent to sign in for before it can be taken. */
  readonly awaits?: string;
}

/** `waiting` for the line after it was lost, and `again` on its way after that. */
type State = 'ready' | 'under-way' | 'waiting' | 'again';

export interface Sending {
  readonly state: State;
  readonly unsent: Unsent | undefined;
  send(answer: Omit<Unsent, 'key'>): void;
  again(): void;
  /** Keeps it from being sent again; whether it had arrived is not known. */
  giveUp(): void;
}

/** The line may come back without the browser saying so. */
const AGAIN_MS = 4_000;

/** Under whose name what is typed for a task is kept: on a shared machine the next person does not find it. */
export function typedOf(task: string): string {
  return `${task}@${session()?.person ?? ''}`;
}

interface Heard {
  done(receipt: unknown, sent: Unsent): void;
  refused(problem: Problem): void;
}

/** Sends an answer once: a lost line, a closed tab or a new page neither loses it nor doubles it. */
export function useSending(of: string, heard: Heard): Sending {
  const [unsent, keep] = useTyped<Unsent | null>(of, 'unsent', null);
  // Whoever turned back before signing in decides anew: what they typed stands in the form.
  const turnedBack = unsent?.awaits !== undefined && !isProven(unsent.awaits);
  const [state, setState] = useState<State>(unsent === null || turnedBack ? 'ready' : 'again');
  const ears = useRef(heard);
  ears.current = heard;

  const attempt = useCallback(
    async (answer: Unsent) => {
      setState((before) => (before === 'ready' ? 'under-way' : 'again'));
      const { endpoint, id, body, key, awaits } = answer;
      const headers = forDocument(awaits);
      const parts = { params: { id }, body, idempotencyKey: key, headers } as unknown as CallParts<Endpoint>;
      try {
        const reply = (await ask(ENDPOINTS[endpoint] as Endpoint, parts)) as { readonly body: unknown };
        forgetTyped(of);
        setState('ready');
        ears.current.done(reply.body, answer);
        await queries.invalidateQueries();
      } catch (fault) {
        if (fault instanceof Unreachable) return setState('waiting');
        const leaving = fault instanceof Refused ? leaveToSignIn(fault.problem) : undefined;
        if (leaving !== undefined) return keep({ ...answer, awaits: leaving });
        keep(null);
        setState('ready');
        if (!(fault instanceof Refused)) throw fault;
        ears.current.refused(fault.problem);
        if (fault.problem.status === 409) await queries.invalidateQueries();
      }
    },
    [of, keep],
  );

  const left = useRef(unsent);
  useEffect(() => {
    if (left.current === null) return;
    if (left.current.awaits !== undefined && !isProven(left.current.awaits)) keep(null);
    else void attempt(left.current);
  }, [attempt, keep]);

  useEffect(() => {
    if (state !== 'waiting' || unsent === null) return undefined;
    const again = () => void attempt(unsent);
    const wait = setTimeout(again, AGAIN_MS);
    addEventListener('online', again);
    return () => {
      clearTimeout(wait);
      removeEventListener('online', again);
    };
  }, [state, unsent, attempt]);

  return {
    state,
    unsent: unsent ?? undefined,
    send(answer) {
      const kept = { ...answer, key: crypto.randomUUID() };
      keep(kept);
      void attempt(kept);
    },
    again: () => void (unsent && attempt(unsent)),
    giveUp() {
      keep(null);
      setState('ready');
    },
  };
}
