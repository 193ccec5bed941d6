import type { Client, ClientBase } from 'pg';

/** About what the record of an event weighs. */
const BODY = JSON.stringify({ body: 'x'.repeat(500) });

/** Tables of the floors' own, in a schema of their own: no trigger, no check, no index but the keys. */
export async function makeBareTables(admin: Client, rows: number): Promise<void> {
  await admin.query(`
    drop schema if exists bench_floor cascade;
    create schema bench_floor;
    create table bench_floor.item (id integer primary key, version integer not null, state text not null);
    create table bench_floor.event (id bigint generated always as identity primary key, item_id integer not null, body text not null);
    insert into bench_floor.item select no, 0, '' from generate_series(1, ${rows}) as no;`);
}

export async function dropBareTables(admin: Client): Promise<void> {
  await admin.query('drop schema if exists bench_floor cascade');
}

const LOCK = { name: 'floor_lock', text: 'select version from bench_floor.item where id = $1 for no key update' };
const APPEND = { name: 'floor_append', text: 'insert into bench_floor.event (item_id, body) values ($1, $2)' };
const CHANGE = { name: 'floor_change', text: 'update bench_floor.item set version = version + 1 where id = $1' };

/** The least that a durable act can be: lock a row, insert an event, update the row, commit. */
export async function bareTransaction(client: ClientBase, item: number): Promise<void> {
  await client.query('begin');
  await client.query({ ...LOCK, values: [item] });
  await client.query({ ...APPEND, values: [item, BODY] });
  await client.query({ ...CHANGE, values: [item] });
  await client.query('commit');
}
