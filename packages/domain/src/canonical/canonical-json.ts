import { CanonicalFault } from './canonical-fault.ts';
import { jcs } from './jcs.ts';
import { Walk } from './walk.ts';

/**
 * The one text by which a value is hashed: RFC 8785 after every string and key has been composed (NFC), so that one
 * and the same Vietnamese text has one hash. Its bytes are its UTF-8. Throws CanonicalFault, also for two keys that
 * become one by composing.
 */
export function canonicalJson(value: unknown): string {
  return jcs(composed(value, new Walk()));
}

function composed(value: unknown, walk: Walk): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  return walk.inside(value, () => (Array.isArray(value) ? composedArray(value, walk) : composedObject(value, walk)));
}

function composedArray(items: readonly unknown[], walk: Walk): unknown[] {
  return Array.from(items, (item, index) => walk.at(String(index), () => composed(item, walk)));
}

function composedObject(value: object, walk: Walk): object {
  walk.requirePlain(value);
  // Without a prototype, a key named "__proto__" stays data.
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    walk.at(key, () => {
      const composedKey = key.normalize('NFC');
      if (Object.hasOwn(copy, composedKey)) throw new CanonicalFault('duplicate-key', walk.path, 'the same key twice');
      copy[composedKey] = composed(item, walk);
    });
  }
  return copy;
}
