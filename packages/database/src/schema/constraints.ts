import { sql } from 'drizzle-orm';
import type { AnyPgColumn, CheckBuilder } from 'drizzle-orm/pg-core';
import { check } from 'drizzle-orm/pg-core';

/** The column holds one word of the vocabulary; a check instead of a type, so that a new word is one migration line. */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]): CheckBuilder {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
  return check(name, sql`${column} in (${sql.raw(list)})`);
}

/** Names and titles are stored composed: decomposed text looks the same and is found by no search. */
export function composed(name: string, column: AnyPgColumn): CheckBuilder {
  return check(name, sql`${column} is nfc normalized`);
}

/** `until` is the last day that still counts; null means without end. */
export function ordered(name: string, from: AnyPgColumn, until: AnyPgColumn): CheckBuilder {
  return check(name, sql`${until} is null or ${from} <= ${until}`);
}

/** SHA-256 as 32 bytes. */
export function sha256Bytes(name: string, column: AnyPgColumn): CheckBuilder {
  return check(name, sql`octet_length(${column}) = 32`);
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Hex(name: string, column: AnyPgColumn): CheckBuilder {
  return check(name, sql`${column} ~ '^[0-9a-f]{64}$'`);
}
