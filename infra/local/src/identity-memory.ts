import type { Adapter, AdapterConstructor, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAtMs: number;
}

const roomBeforeSweeping = 10_000;

/**
 * Sessions and codes in memory: after a restart people sign in again, while
 * their access tokens, which carry everything themselves, stay good.
 * One memory for each provider, so that two in one process do not meet.
 */
export function identityMemory(): AdapterConstructor {
  const entries = new Map<string, Entry>();
  const live = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    return entry !== undefined && entry.expiresAtMs > Date.now() ? entry.payload : undefined;
  };
  const firstWith = (model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const key of entries.keys()) {
      const payload = key.startsWith(`${model}:`) ? live(key) : undefined;
      if (payload !== undefined && fits(payload)) return payload;
    }
    return undefined;
  };
  const sweep = () => {
    if (entries.size < roomBeforeSweeping) return;
    for (const key of entries.keys()) if (live(key) === undefined) entries.delete(key);
  };

  return class IdentityMemory implements Adapter {
    readonly #model: string;
    constructor(model: string) {
      this.#model = model;
    }
    async upsert(id: string, payload: AdapterPayload, expiresInSeconds?: number): Promise<void> {
      sweep();
      const lifetimeMs = expiresInSeconds === undefined ? Number.POSITIVE_INFINITY : expiresInSeconds * 1000;
      entries.set(`${this.#model}:${id}`, { payload, expiresAtMs: Date.now() + lifetimeMs });
    }
    async find(id: string): Promise<AdapterPayload | undefined> {
      return live(`${this.#model}:${id}`);
    }
    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return firstWith(this.#model, (payload) => payload.uid === uid);
    }
    async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return firstWith(this.#model, (payload) => payload.userCode === userCode);
    }
    async consume(id: string): Promise<void> {
      const payload = live(`${this.#model}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string): Promise<void> {
      entries.delete(`${this.#model}:${id}`);
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, entry] of entries) if (entry.payload.grantId === grantId) entries.delete(key);
    }
  };
}
