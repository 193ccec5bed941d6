insert into ledger_head (ledger, seq) values ('reads', 0), ('administration', 0), ('openings', 0) on conflict do nothing;

-- One entry more in a chained ledger. The record is built here, under the ledger's lock, so that callers wait for no round trip.
create or replace function append_ledger(p_ledger text, p_actor text, p_entry jsonb) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_seq integer; v_hash bytea; v_record text; v_now bigint := real_now_ms();
begin
  select seq, hash into v_seq, v_hash from ledger_head where ledger = p_ledger for update;
  v_seq := v_seq + 1;
  v_record := jsonb_build_object('ledger', p_ledger, 'seq', v_seq, 'previousHash', encode(v_hash, 'hex'), 'actor', p_actor,
    'recordedAt', v_now, 'entry', p_entry)::text;
  v_hash := sha256(convert_to(v_record, 'UTF8'));
  insert into ledger_entry (ledger, seq, record, hash, actor, recorded_at_ms) values (p_ledger, v_seq, v_record, v_hash, p_actor, v_now);
  update ledger_head set seq = v_seq, hash = v_hash where ledger = p_ledger;
  return v_seq;
end $$;

create or replace function append_read(p_actor text, p_entry jsonb) returns integer
  language sql security definer set search_path = public, pg_temp as $$ select append_ledger('reads', p_actor, p_entry) $$;

create or replace function append_opening(p_actor text, p_entry jsonb) returns integer
  language sql security definer set search_path = public, pg_temp as $$ select append_ledger('openings', p_actor, p_entry) $$;

-- The first entry at which the chain of a ledger fails, or the one that its head knows and nobody finds; null where it is whole. Asked
-- here, so that who may read only some of the entries still learns whether all of them are as they were written.
create or replace function broken_ledger_entry(p_ledger text) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select min(x.seq) from (
    select e.seq from (select l.seq, l.record, l.hash, row_number() over (order by l.seq) as place, lag(l.hash) over (order by l.seq) as previous
        from ledger_entry l where l.ledger = p_ledger) e
      where e.seq <> e.place or e.hash <> sha256(convert_to(e.record, 'UTF8')) or (e.record::jsonb ->> 'seq')::integer <> e.seq
        or (e.record::jsonb ->> 'previousHash') is distinct from encode(e.previous, 'hex')
    union all
    select h.seq from ledger_head h where h.ledger = p_ledger and h.seq > 0
      and not exists (select from ledger_entry l where l.ledger = p_ledger and l.seq = h.seq and l.hash = h.hash)) x
$$;
