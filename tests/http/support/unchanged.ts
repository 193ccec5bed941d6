import type { Client } from 'pg';

const KEPT = [
  'dossier_event',
  'dossier',
  'task',
  'draft',
  'draft_part',
  'proposal_version',
  'register',
  'letter',
  'organisation',
  'person',
  'account',
  'appointment',
  'calendar',
  'clock',
  'policy',
] as const;

/** A digest of all that the doors could have changed. */
export async function digestOf(admin: Client): Promise<string> {
  const parts = KEPT.map(
    (table) =>
      `select '${table}' as name, count(*) || ' ' || coalesce(md5(string_agg(x::text, '' order by x::text)), '') as digest from ${table} x`,
  );
  const { rows } = await admin.query<{ name: string; digest: string }>(parts.join(' union all '));
  return rows.map(({ name, digest }) => `${name} ${digest}`).join('\n');
}
