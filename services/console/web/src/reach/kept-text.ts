import { useCallback, useState } from 'react';

const PREFIX = 'nhipcau-typed ';

/** Forgets what was typed for an answer that has been given. */
export function forgetTyped(of: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${of} `)) localStorage.removeItem(key);
}

export function keepTyped(of: string, field: string, value: unknown): void {
  localStorage.setItem(`${PREFIX}${of} ${field}`, JSON.stringify(value));
}

/** What is being typed, kept in this browser until it is sent: a closed tab or a lost session loses no word. */
export function useTyped<Value>(of: string, field: string, empty: Value): readonly [Value, (value: Value) => void] {
  const key = `${PREFIX}${of} ${field}`;
  const [value, setValue] = useState<Value>(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? empty : (JSON.parse(kept) as Value);
  });
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      keepTyped(of, field, next);
    },
    [of, field],
  );
  return [value, set];
}
