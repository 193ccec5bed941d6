import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { type KeyRing, keyRingFrom, keyRingSetting } from './key-ring.ts';
import { payloadCodec, sealedWith } from './payload-codec.ts';

const key = () => randomBytes(32).toString('base64url');
const [a, b] = [`a:${key()}`, `b:${key()}`];

function ring(...entries: readonly string[]): KeyRing {
  const read = keyRingFrom(entries.join(','));
  if ('fault' in read) throw new Error(read.fault);
  return read;
}

const PLAIN = defaultPayloadConverter.toPayload({ stage: 'approval', to: 'Bộ Ngoại giao' });
const readOf = (payload: Payload | undefined) => payload && defaultPayloadConverter.fromPayload(payload);

async function sealed(by: KeyRing): Promise<Payload> {
  const [payload] = await payloadCodec(by).encode([PLAIN]);
  if (payload === undefined) throw new Error('nothing was sealed');
  return payload;
}

async function opened(payload: Payload, by: KeyRing): Promise<unknown> {
  return readOf((await payloadCodec(by).decode([payload]))[0]);
}

describe('a sealed payload', () => {
  test('tells nothing but its key, and never the same twice', async () => {
    const [first, second] = [await sealed(ring(a)), await sealed(ring(a))];
    expect(sealedWith(first)).toBe('a');
    expect(Object.keys(first.metadata ?? {}).toSorted()).toEqual(['encoding', 'encryption-key-id']);
    expect(Buffer.from(first.data ?? []).toString('latin1')).not.toMatch(/approval|json/);
    expect(first.data).not.toEqual(second.data);
    expect(await opened(first, ring(a))).toEqual(readOf(PLAIN));
  });

  test('of an older key is opened for as long as the ring holds it, and not after', async () => {
    const payload = await sealed(ring(a));
    expect(await opened(payload, ring(b, a))).toEqual(readOf(PLAIN));
    await expect(opened(payload, ring(b))).rejects.toThrow('lies under the key "a"');
  });

  test.each(['data', 'key id', 'length'])('that was altered is not believed: %s', async (what) => {
    const payload = await sealed(ring(a));
    const data = Buffer.from(payload.data ?? []);
    if (what === 'data') data[20] = (data[20] ?? 0) ^ 1;
    const altered = {
      metadata: { ...payload.metadata, ...(what === 'key id' ? { 'encryption-key-id': Buffer.from('b') } : {}) },
      data: what === 'length' ? data.subarray(0, 20) : data,
    };
    // The other name opens with the same key: what is authenticated is the name as well.
    const both = ring(a, `b:${a.slice(2)}`);
    await expect(opened(altered, both)).rejects.toThrow();
  });

  test('is left alone where nothing was sealed: runs from before, and stored histories', async () => {
    expect(await opened(PLAIN, ring(a))).toEqual(readOf(PLAIN));
  });
});

describe('the ring', () => {
  test('seals with its first key', () => {
    expect(ring(b, a).currentId).toBe('b');
  });

  test.each(['', 'a', `a:${key()},`, `A:${key()}`, 'a:short', `a:${key()}:x`, `${a},${a}`])(
    'is refused where it is not one: %#',
    (text) => {
      const setting = { keys: keyRingSetting('PAYLOAD_KEYS') };
      expect(() => readSettings(setting, { PAYLOAD_KEYS: text })).toThrow('PAYLOAD_KEYS');
    },
  );

  test('never repeats a key in what it says is wrong', () => {
    const secret = key();
    const read = keyRingFrom(`${secret}:a,${a}`);
    expect(JSON.stringify(read)).toContain('fault');
    expect(JSON.stringify(read)).not.toContain(secret);
  });
});
