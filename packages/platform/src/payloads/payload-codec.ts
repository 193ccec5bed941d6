import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { KeyRing } from './key-ring.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** As Temporal's own examples name them, so that its tools know what they see. */
const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';

const textOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** The id of the key under which a payload lies; undefined for one that is not sealed. */
export function sealedWith({ metadata }: Payload): string | undefined {
  return textOf(metadata?.['encoding']) === ENCODING ? textOf(metadata?.[KEY_ID]) : undefined;
}

/**
 * Seals every payload whole, its metadata too, before it leaves for Temporal (AES-256-GCM, a fresh nonce each; the key's id is
 * authenticated). What was never sealed is passed through as it is: runs that began before sealing did, and stored histories,
 * stay readable.
 */
export function payloadCodec(ring: KeyRing): PayloadCodec {
  const keys = new Map([...ring.keys].map(([id, key]) => [id, sealingKey(id, key)]));
  const current = keyNamed(keys, ring.currentId);
  const metadata = { encoding: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(ring.currentId) };
  return {
    encode: async (payloads) =>
      payloads.map((payload) => ({
        metadata,
        data: sealed(PayloadMessage.encode(payload).finish(), current),
      })),
    decode: async (payloads) =>
      payloads.map((payload) => {
        const id = sealedWith(payload);
        if (id === undefined) return payload;
        return PayloadMessage.decode(opened(payload.data ?? new Uint8Array(), keyNamed(keys, id)));
      }),
  };
}

/** Made once: making the key of its bytes for every payload took longer than sealing it. */
interface SealingKey {
  readonly id: string;
  readonly key: KeyObject;
  /** Its id in bytes, which is authenticated. */
  readonly named: Buffer;
}

const sealingKey = (id: string, key: Buffer): SealingKey => ({ id, key: createSecretKey(key), named: Buffer.from(id) });

/** @throws where the ring lacks it: the task is tried again until a process that has the key takes it, and no run fails. */
function keyNamed(keys: ReadonlyMap<string, SealingKey>, id: string): SealingKey {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`a payload lies under the key "${id.slice(0, 40)}", which is not in the ring`);
  return key;
}

function sealed(plain: Uint8Array, { key, named }: SealingKey): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(named);
  const body = cipher.update(plain);
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
}

function opened(data: Uint8Array, { id, key, named }: SealingKey): Buffer {
  const tagAt = data.length - TAG_BYTES;
  if (tagAt < NONCE_BYTES) throw new Error(`a payload under the key "${id}" is cut short`);
  const opening = createDecipheriv(CIPHER, key, data.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(named)
    .setAuthTag(data.subarray(tagAt));
  return Buffer.concat([opening.update(data.subarray(NONCE_BYTES, tagAt)), opening.final()]);
}
