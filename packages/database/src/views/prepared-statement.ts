import { createHash } from 'node:crypto';
import type { Statement } from '../connection/statement.ts';

/** Texts differ only by the filters asked for; beyond this many they are planned each time, so that connections stay small. */
const KEPT_TEXTS = 64;

const names = new Map<string, string>();

/** A composed statement under a name of its own, so that it is planned once a connection. */
export function preparedStatement(subject: string, text: string): Statement {
  const known = names.get(text);
  if (known !== undefined) return { name: known, text };
  if (names.size >= KEPT_TEXTS) return { text };
  const name = `${subject}_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return { name, text };
}
