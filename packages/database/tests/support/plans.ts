import type { Client } from 'pg';
import { escapeLiteral } from 'pg';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** By which ways a statement reads a table, and how many rows of it it touches. */
export interface Touched {
  readonly ways: readonly string[];
  readonly rows: number;
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value))
    return escapeLiteral(`{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : escapeLiteral(String(value));
}

/** Runs a statement as its service does, planned once where it has a name and for its values where it has none. */
export async function touched(
  client: Client,
  asked: { readonly statement: { readonly name?: string; readonly text: string }; readonly values: readonly unknown[] },
  table: string,
): Promise<Touched> {
  const { statement, values } = asked;
  await client.query(
    `set plan_cache_mode = ${statement.name === undefined ? 'force_custom_plan' : 'force_generic_plan'}`,
  );
  await client.query(`prepare asked as ${statement.text}`);
  const given = values.length === 0 ? '' : `(${values.map(literal).join(', ')})`;
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
    `explain (analyze, format json) execute asked ${given}`,
  );
  await client.query('deallocate asked');
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  const scans = (plan === undefined ? [] : nodesOf(plan)).filter(
    (node) => node['Relation Name'] === table && node['Actual Loops'] > 0,
  );
  return {
    ways: [...new Set(scans.map((node) => node['Index Name'] ?? node['Node Type']))].toSorted(),
    rows: scans.reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    ),
  };
}
