import type { Calendar } from '@nhipcau/domain/calendar/calendar';
import type { Rules } from '@nhipcau/domain/dossier/decision';
import type { Policy } from '@nhipcau/domain/policy/policy';
import type { Query, Statement } from '../connection/statement.ts';

const POLICY = { name: 'policy_by_id', text: 'select content from policy where id = $1' };
const CALENDAR = { name: 'calendar_by_version', text: 'select content from calendar where version = $1' };

/**
 * Policies by hash and calendars by version: neither row is ever changed, so what was read once stays true. What is missing is read
 * on the connection that the act holds already: asking the pool for another could wait for acts that wait likewise.
 */
export class RuleCache {
  readonly #policies = new Map<string, Policy>();
  readonly #calendars = new Map<number, Calendar>();

  /** @throws when the dossier names a policy or calendar that is not stored: the database is damaged */
  async rules(query: Query, policyId: string, calendarVersion: number): Promise<Rules> {
    return { policy: await this.policy(query, policyId), calendar: await this.calendar(query, calendarVersion) };
  }

  async policy(query: Query, id: string): Promise<Policy> {
    const policy = this.#policies.get(id) ?? (await read<Policy>(query, POLICY, id));
    this.#policies.set(id, policy);
    return policy;
  }

  async calendar(query: Query, version: number): Promise<Calendar> {
    const calendar = this.#calendars.get(version) ?? (await read<Calendar>(query, CALENDAR, version));
    this.#calendars.set(version, calendar);
    return calendar;
  }
}

async function read<Content>(query: Query, statement: Statement, key: string | number): Promise<Content> {
  const [row] = await query<{ content: Content }>(statement, [key]);
  if (row === undefined) throw new Error(`${statement.name} ${key} is not stored`);
  return row.content;
}
