import type { Client } from 'pg';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { OWNER_ROLE, SERVICE_ROLES, SESSION_LIMITS_MS, type ServiceRole } from './service-role.ts';

export type RolePasswords = Readonly<Record<ServiceRole, string>>;

/** Creates what is missing and sets every role's limits and password. Roles belong to the cluster, so two databases may race here. */
export async function ensureRoles(client: Client, passwords: RolePasswords): Promise<void> {
  await ensureRole(client, OWNER_ROLE, 'nologin');
  for (const role of SERVICE_ROLES) {
    await ensureRole(
      client,
      role,
      `login nosuperuser nocreatedb nocreaterole noinherit password ${escapeLiteral(passwords[role])}`,
    );
    for (const [setting, limitMs] of Object.entries(SESSION_LIMITS_MS)) {
      await repeatedly(() => client.query(`alter role ${escapeIdentifier(role)} set ${setting} = ${limitMs}`));
    }
  }
}

async function ensureRole(client: Client, role: string, attributes: string): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = known.rowCount === 0 ? 'create' : 'alter';
  await repeatedly(() => client.query(`${verb} role ${escapeIdentifier(role)} with ${attributes}`)).catch(
    async (fault: unknown) => {
      if (verb !== 'create') throw fault;
      await client.query(`alter role ${escapeIdentifier(role)} with ${attributes}`);
    },
  );
}

/** Another migration of the same cluster touched the same role at the same moment ("tuple concurrently updated"). */
const CONCURRENT_UPDATE = 'XX000';

async function repeatedly(attempt: () => Promise<unknown>, attempts = 10): Promise<void> {
  for (let left = attempts; ; left--) {
    try {
      await attempt();
      return;
    } catch (fault) {
      if (left <= 1 || (fault as { code?: string }).code !== CONCURRENT_UPDATE) throw fault;
    }
  }
}
