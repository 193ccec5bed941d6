import { readFile } from 'node:fs/promises';
import { APPENDING } from './service-role.ts';

const BODY = new URL('../../sql/doors/act-commit.sql', import.meta.url);

/** Arguments of every commit function as sql/doors/act-commit.sql uses them. */
const ARGUMENTS = [
  'p_dossier uuid',
  'p_seq integer',
  'p_hash text',
  'p_at bigint',
  'p_recorded_at bigint',
  'p_clock_simulated boolean',
  'p_actor text',
  'p_principal text',
  'p_instrument text',
  'p_unit text',
  'p_acr text',
  'p_auth_time bigint',
  'p_key text',
  'p_request_hash text',
  'p_request_id text',
  'p_workflow_id text',
  'p_workflow_run_id text',
  'p_types text[]',
  'p_type_versions integer[]',
  'p_bodies text[]',
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

/** What a commit is given, in order. */
export const COMMIT_ARGUMENT_NAMES = ARGUMENTS.map((argument) => argument.slice(0, argument.indexOf(' ')));

/**
 * The SQL of one commit function a service: its closed list written out from the domain's own tuple, and its role alone may call it.
 * Written out whole for each, because handing forty arguments on costs an act more than appending its event.
 */
export async function serviceDoorsSql(): Promise<string> {
  const body = await readFile(BODY, 'utf8');
  const types = ARGUMENTS.map((argument) => argument.slice(argument.indexOf(' ') + 1)).join(', ');
  return Object.entries(APPENDING)
    .map(([service, door]) => {
      const list = door.types.map((type) => `'${type}'`).join(', ');
      return `create or replace function act_commit_${service}(${ARGUMENTS.join(', ')}) returns text
  language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
${body.replaceAll('/*types*/', list)}$$;
revoke execute on function act_commit_${service}(${types}) from public;
grant execute on function act_commit_${service}(${types}) to ${door.role};`;
    })
    .join('\n\n');
}
