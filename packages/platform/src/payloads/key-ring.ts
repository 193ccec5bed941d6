import type { Setting } from '../settings.ts';

/** The keys under which payloads lie in Temporal: one seals, all of them open. */
export interface KeyRing {
  /** Names the key that seals; stands in clear beside every payload. */
  readonly currentId: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

const KEY_BYTES = 32;
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * Reads `id:key,id:key,…`, each key 32 bytes in base64url; the first one seals. A new key is first added behind the current one
 * everywhere, then moved to the front, so that nobody meets a payload that it cannot open.
 */
export function keyRingFrom(text: string): KeyRing | { readonly fault: string } {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(',')) {
    const [id = '', encoded = '', ...more] = entry.trim().split(':');
    const key = Buffer.from(encoded, 'base64url');
    // What is wrong is told by the key's place: a mistyped ring may hold a key where its name should be.
    if (!ID.test(id) || more.length > 0) return { fault: `names entry ${keys.size + 1} badly; it reads id:key` };
    if (key.length !== KEY_BYTES) return { fault: `holds no key of ${KEY_BYTES} bytes as entry ${keys.size + 1}` };
    if (keys.has(id)) return { fault: `holds two keys of one name as entry ${keys.size + 1}` };
    keys.set(id, key);
  }
  const [currentId = ''] = keys.keys();
  return { currentId, keys };
}

/** The ring as an environment variable holds it. It has no fallback: what is not sealed must not reach Temporal. */
export function keyRingSetting(variable: string): Setting<KeyRing> {
  return {
    variable,
    read(text) {
      if (text === undefined || text === '') return { fault: 'is not set' };
      const ring = keyRingFrom(text);
      return 'fault' in ring ? ring : { value: ring };
    },
  };
}
