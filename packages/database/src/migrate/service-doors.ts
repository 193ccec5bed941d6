import { APPENDING } from './service-role.ts';

/** The SQL of one commit function a service, its closed list written out from the domain's own tuple. */
export function serviceDoorsSql(): string {
  return Object.entries(APPENDING)
    .map(([service, { types }]) => {
      const list = types.map((type) => `'${type}'`).join(', ');
      return `create or replace function act_commit_${service}(p_dossier uuid, p_records text[], p_state text, p jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform commit_act(array[${list}], p_dossier, p_records, p_state, p);
end $$;`;
    })
    .join('\n\n');
}
