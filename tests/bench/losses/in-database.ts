import { Client } from 'pg';
import type { Bench } from '../phases/bench.ts';
import { inTurn, type Loss } from './loss.ts';

const TIMES = 400;
const OPEN = 'uuid, text, text, text, text';
const STATE = { name: 'loss_state', text: 'select state from dossier where id = $1' };
const PERSON = { name: 'loss_person', text: "select set_config('nhipcau.person', $1, true)" };

/**
 * Row-level security where an act meets it, and where a page does. The door belongs to the tables' owner, whom a policy lets pass; the
 * one beside it is the same text, but a superuser's, for whom no policy is looked at. What the door asks itself about whom the dossier
 * concerns is in both.
 */
export async function lossesByRowSecurity(
  { admin, world }: Pick<Bench, 'admin' | 'world'>,
  dossiers: readonly string[],
  person: string,
): Promise<readonly Loss[]> {
  await admin.query(`
    drop schema if exists bench_loss cascade;
    create schema bench_loss;
    do $$ begin
      execute replace(pg_get_functiondef('act_open(${OPEN})'::regprocedure), 'public.act_open(', 'bench_loss.act_open(');
    end $$;
    grant usage on schema bench_loss to nc_tasks;
    grant execute on function bench_loss.act_open(${OPEN}) to nc_tasks;`);
  const [service, beside] = [clientAt(world.databaseUrl('tasks')), clientAt(world.adminUrl)];
  await Promise.all([service.connect(), beside.connect()]);
  const of = (no: number) => dossiers[no % dossiers.length];
  const open = (door: string) => async (no: number) => {
    const values = [of(no), person, `loss-${no}`, null];
    const text = `select present from ${door}($1, $2, $3, $4)`;
    const present = await inTransaction(service, () => service.query({ name: door, text, values }));
    if (present.rows[0]?.present !== true) throw new Error(`${person} is to open ${of(no)}`);
  };
  const read = (client: Client) => async (no: number) => {
    const found = await inTransaction(client, async () => {
      await client.query({ ...PERSON, values: [person] });
      return client.query({ ...STATE, values: [of(no)] });
    });
    if (found.rowCount !== 1) throw new Error(`${person} is to see ${of(no)}`);
  };
  try {
    return [
      await inTurn('row security: an act opened', TIMES, open('bench_loss.act_open'), open('act_open')),
      await inTurn('row security: a dossier read', TIMES, read(beside), read(service)),
    ];
  } finally {
    await Promise.all([service.end(), beside.end()]);
    await admin.query('drop schema bench_loss cascade');
  }
}

const clientAt = (connectionString: string) => new Client({ connectionString });

/** Rolled back: nothing is written, and no lock is held on. */
async function inTransaction<Answer>(client: Client, work: () => Promise<Answer>): Promise<Answer> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}
