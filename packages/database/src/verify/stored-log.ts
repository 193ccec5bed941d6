import type { PersonsDatabase } from '../connection/database.ts';

/** An event as it lies in its table, every column beside the bytes that were hashed. */
export interface StoredEvent extends Record<string, unknown> {
  readonly seq: number;
  readonly record: string;
  readonly hash: string;
  readonly held: readonly { readonly path: string; readonly salt: string; readonly value: string }[] | null;
}

export interface StoredDossier extends Record<string, unknown> {
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
  readonly standing: string;
  readonly state: string;
}

const EVENTS = {
  name: 'stored_events',
  text: `select e.seq, e.record, encode(e.hash, 'hex') as hash, e.event_id, e.type, e.type_version,
      encode(e.previous_hash, 'hex') as previous_hash, e.hash_version, e.actor, e.principal, e.instrument, e.unit, e.acr, e.auth_time_ms,
      e.task_no, e.at_ms, e.recorded_at_ms, e.clock_simulated, e.idempotency_key, e.request_part, e.request_hash, e.request_id,
      e.workflow_id, e.workflow_run_id,
      (select json_agg(json_build_object('path', v.path, 'salt', encode(v.salt, 'hex'), 'value', v.value))
        from event_value v where v.dossier_id = e.dossier_id and v.seq = e.seq) as held
    from dossier_event e where e.dossier_id = $1 order by e.seq`,
};

const DOSSIER = {
  name: 'stored_dossier',
  text: `select id, seq, encode(hash, 'hex') as hash, standing, state from dossier where id = $1`,
};

export async function storedEvents(db: PersonsDatabase, dossierId: string): Promise<readonly StoredEvent[]> {
  return await db.query<StoredEvent>(EVENTS, [dossierId]);
}

export async function storedDossier(db: PersonsDatabase, dossierId: string): Promise<StoredDossier | undefined> {
  return (await db.query<StoredDossier>(DOSSIER, [dossierId]))[0];
}
