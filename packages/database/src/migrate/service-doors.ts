import { readFile } from 'node:fs/promises';
import { APPENDING, type ServiceRole } from './service-role.ts';

const COMMIT = new URL('../../sql/doors/act-commit.sql', import.meta.url);
const OPEN = new URL('../../sql/doors/act-open.sql', import.meta.url);

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

/** Persons open what they see; the worker, which is nobody, opens every dossier. */
const OPENING = [
  { name: 'act_open', sees: 'in_sight(p_dossier)', roles: 'nc_dossiers, nc_tasks' },
  { name: 'stage_open', sees: 'p_actor is null', roles: 'nc_worker' },
] as const;
const OPEN_TYPES = 'uuid, text, text, text, text';

/** Whose acts a service commits: those of the person whom the transaction was opened for, or of the system. */
function actorOf(role: ServiceRole): string {
  return role === 'nc_worker' ? "p_actor = 'system'" : "p_actor = current_setting('nhipcau.person', true)";
}

/**
 * The SQL of the two functions that open an act, and of one commit function a service: its closed list written out from the domain's own tuple, and its role alone may call it.
 * Written out whole for each, because handing forty arguments on costs an act more than appending its event.
 */
export async function serviceDoorsSql(): Promise<string> {
  const [body, opening] = await Promise.all([readFile(COMMIT, 'utf8'), readFile(OPEN, 'utf8')]);
  const opens = OPENING.map(
    ({ name, sees, roles }) => `${opening.replace('/*name*/', name).replace('/*sees*/', sees)}
revoke execute on function ${name}(${OPEN_TYPES}) from public;
grant execute on function ${name}(${OPEN_TYPES}) to ${roles};`,
  );
  const types = ARGUMENTS.map((argument) => argument.slice(argument.indexOf(' ') + 1)).join(', ');
  const commits = Object.entries(APPENDING).map(([service, door]) => {
    const list = door.types.map((type) => `'${type}'`).join(', ');
    return `create or replace function act_commit_${service}(${ARGUMENTS.join(', ')}) returns text
  language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
${body.replaceAll('/*types*/', list).replace('/*actor*/', actorOf(door.role))}$$;
revoke execute on function act_commit_${service}(${types}) from public;
grant execute on function act_commit_${service}(${types}) to ${door.role};`;
  });
  return [...opens, ...commits].join('\n\n');
}
