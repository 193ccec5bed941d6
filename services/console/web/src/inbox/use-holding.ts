import type { BulkResult, InboxItem } from '@nhipcau/contracts';
import { useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';

export interface Holding {
  /** What was done, for those who listen. */
  readonly said: string;
  /** To whom a task was just given, for everybody: the sheet in which it was done is gone. */
  readonly given: string;
  /** Why the last of it was not done. */
  readonly fault: string | undefined;
  readonly busy: boolean;
  assigned(to: string): void;
  claim(id: string): void;
  release(id: string): void;
  /** Resolves with what became of each; with nothing where the request itself was refused or did not arrive. */
  claimAll(items: readonly InboxItem[]): Promise<readonly BulkResult[] | undefined>;
}

/** Taking tasks and giving them back, from the list. */
export function useHolding(refresh: () => Promise<void>): Holding {
  const { say } = useSpeech();
  const claim = useAct('claimTask');
  const release = useAct('releaseTask');
  const all = useAct('claimTasks');
  const [said, setSaid] = useState('');
  const [given, setGiven] = useState('');
  const attempts = [claim, release, all].map(({ attempt }) => attempt);
  const failed = attempts.find(({ state }) => state === 'refused' || state === 'unknown');
  const begin = () => {
    setSaid('');
    setGiven('');
    for (const one of [claim, release, all]) one.forget();
  };
  const done = (message: string) => (answer: unknown) => {
    if (answer !== undefined) setSaid(message);
    return refresh();
  };
  return {
    said,
    given,
    fault: failed?.state === 'refused' ? failed.problem.detail : failed && say('confirm.unknown'),
    busy: attempts.some(({ state }) => state === 'under-way'),
    assigned(to) {
      begin();
      setGiven(say('assign.done', { name: to }));
      void refresh();
    },
    claim(id) {
      begin();
      void claim.perform({ params: { id } }).then(done(say('inbox.claimed')));
    },
    release(id) {
      begin();
      void release.perform({ params: { id } }).then(done(say('inbox.released')));
    },
    async claimAll(items) {
      begin();
      const answer = await all.perform({ body: { tasks: items.map(({ id }) => id) } });
      await refresh();
      return (answer as { readonly results: readonly BulkResult[] } | undefined)?.results;
    },
  };
}
