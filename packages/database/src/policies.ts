import { createHash } from 'node:crypto';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import type { PinnedPolicy, Policy } from '@nhipcau/domain/policy/policy';
import type { Database } from './connection/database.ts';

/** A policy with the hash of its canonical JSON, which dossiers pin. */
export function pinned(policy: Policy): PinnedPolicy {
  return { id: createHash('sha256').update(canonicalJson(policy), 'utf8').digest('hex'), policy };
}

/** Keeps a policy under its hash; the same one twice is one row. Before the dossier that pins it. */
export async function storePolicy(db: Database, policy: Policy): Promise<PinnedPolicy> {
  const text =
    'insert into policy (id, content, stored_at_ms) values ($1, $2::json, real_now_ms()) on conflict do nothing';
  const known = pinned(policy);
  await db.query({ name: 'store_policy', text }, [known.id, canonicalJson(policy)]);
  return known;
}
