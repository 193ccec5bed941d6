import { useSyncExternalStore } from 'react';
import { session } from '../reach/session.ts';
import { type Progress, readProgress } from './read-progress.ts';

const listeners = new Set<() => void>();
const key = () => `nhipcau-tour ${session()?.person ?? ''}`;

let known: { readonly kept: string | null; readonly progress: Progress } | undefined;

function progressNow(): Progress {
  const kept = localStorage.getItem(key());
  if (known?.kept !== kept) known = { kept, progress: readProgress(kept) };
  return known.progress;
}

export function keepProgress(progress: Progress): void {
  localStorage.setItem(key(), JSON.stringify(progress));
  for (const listener of listeners) listener();
}

/** Goes on where it was left; from the beginning where it had come to its end. */
export function takeTour(): void {
  const { state, step } = progressNow();
  keepProgress({ state: 'under-way', step: state === 'over' ? 0 : step });
}

export function useProgress(): Progress {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, progressNow);
}
