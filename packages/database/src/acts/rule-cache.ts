import type { Calendar } from '@nhipcau/domain/calendar/calendar';
import type { Rules } from '@nhipcau/domain/dossier/decision';
import type { Policy } from '@nhipcau/domain/policy/policy';
import type { QueryResultRow } from 'pg';
import type { Statement } from '../connection/database.ts';

type Query = <Row extends QueryResultRow>(statement: Statement, values?: readonly unknown[]) => Promise<Row[]>;

const POLICY = { name: 'policy_by_id', text: 'select content from policy where id = $1' };
const CALENDAR = { name: 'calendar_by_version', text: 'select content from calendar where version = $1' };

/** Policies by hash and calendars by version: neither row is ever changed, so what was read once stays true. */
export class RuleCache {
  readonly #query: Query;
  readonly #policies = new Map<string, Policy>();
  readonly #calendars = new Map<number, Calendar>();

  constructor(query: Query) {
    this.#query = query;
  }

  /** Both, without a promise where both are remembered: the hot path runs under a dossier's lock. */
  known(policyId: string, calendarVersion: number): Rules | undefined {
    const policy = this.#policies.get(policyId);
    const calendar = this.#calendars.get(calendarVersion);
    return policy && calendar && { policy, calendar };
  }

  /** @throws when the dossier names a policy or calendar that is not stored: the database is damaged */
  async load(policyId: string, calendarVersion: number): Promise<Rules> {
    const policy = this.#policies.get(policyId) ?? (await this.#read<Policy>(POLICY, policyId));
    this.#policies.set(policyId, policy);
    return { policy, calendar: await this.calendar(calendarVersion) };
  }

  async calendar(version: number): Promise<Calendar> {
    const calendar = this.#calendars.get(version) ?? (await this.#read<Calendar>(CALENDAR, version));
    this.#calendars.set(version, calendar);
    return calendar;
  }

  async #read<Content>(statement: Statement, key: string | number): Promise<Content> {
    const [row] = await this.#query<{ content: Content }>(statement, [key]);
    if (row === undefined) throw new Error(`${statement.name} ${key} is not stored`);
    return row.content;
  }
}
