import { APPENDING } from './service-role.ts';

/** Arguments of every commit function after the list of types, as commit_act declares them. */
const ARGUMENTS = [
  'p_dossier uuid',
  'p_records text[]',
  'p_state text',
  'p_state_version integer',
  'p_standing text',
  'p_stage text',
  'p_round integer',
  'p_decided text',
  'p_calendar_version integer',
  'p_next_at_ms bigint',
  'p_escalated boolean',
  'p_wake boolean',
  'p_closes integer[]',
  'p_closes_as text[]',
  'p_closes_seq integer[]',
  'p_value_seqs integer[]',
  'p_value_paths text[]',
  'p_value_salts bytea[]',
  'p_values text[]',
  'p jsonb',
] as const;

/** How many values a commit takes. */
export const COMMIT_ARGUMENTS = ARGUMENTS.length;

/** The SQL of one commit function a service: its closed list written out from the domain's own tuple, and its role alone may call it. */
export function serviceDoorsSql(): string {
  const types = ARGUMENTS.map((argument) => argument.slice(argument.indexOf(' ') + 1)).join(', ');
  const names = ARGUMENTS.map((argument) => argument.slice(0, argument.indexOf(' '))).join(', ');
  return Object.entries(APPENDING)
    .map(([service, door]) => {
      const list = door.types.map((type) => `'${type}'`).join(', ');
      return `create or replace function act_commit_${service}(${ARGUMENTS.join(', ')}) returns void
  language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  perform commit_act(array[${list}], ${names});
end $$;
revoke execute on function act_commit_${service}(${types}) from public;
grant execute on function act_commit_${service}(${types}) to ${door.role};`;
    })
    .join('\n\n');
}
