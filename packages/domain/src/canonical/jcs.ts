import { CanonicalFault } from './canonical-fault.ts';
import { Walk } from './walk.ts';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * JSON Canonicalization Scheme, RFC 8785: no white space, keys by UTF-16 code units, numbers as ECMAScript writes
 * them. Throws CanonicalFault for what JSON cannot hold; nothing is dropped or turned into null in silence.
 */
export function jcs(value: unknown): string {
  return written(value, new Walk());
}

function written(value: unknown, walk: Walk): string {
  if (typeof value === 'string') return writtenString(value, walk);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalFault('not-finite', walk.path, `the number ${value}`);
    return JSON.stringify(value);
  }
  if (value === undefined) throw new CanonicalFault('undefined', walk.path, 'undefined');
  if (typeof value !== 'object') throw new CanonicalFault('unsupported', walk.path, `a ${typeof value}`);
  return walk.inside(value, () => (Array.isArray(value) ? writtenArray(value, walk) : writtenObject(value, walk)));
}

function writtenString(text: string, walk: Walk): string {
  if (LONE_SURROGATE.test(text)) {
    throw new CanonicalFault('lone-surrogate', walk.path, 'a string with half a surrogate pair');
  }
  return JSON.stringify(text);
}

function writtenArray(items: readonly unknown[], walk: Walk): string {
  // Array.from also visits the holes of a sparse array, which map would leave out.
  return `[${Array.from(items, (item, index) => walk.at(String(index), () => written(item, walk))).join(',')}]`;
}

function writtenObject(value: object, walk: Walk): string {
  walk.requirePlain(value);
  // The default order of sort is that of UTF-16 code units, which RFC 8785 section 3.2.3 asks for.
  const keys = Object.keys(value).toSorted();
  const members = keys.map((key) =>
    walk.at(key, () => `${writtenString(key, walk)}:${written((value as Record<string, unknown>)[key], walk)}`),
  );
  return `{${members.join(',')}}`;
}
