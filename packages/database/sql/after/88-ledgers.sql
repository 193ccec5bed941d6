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

create or replace function append_administration(p_actor text, p_entry jsonb) returns integer
  language sql security definer set search_path = public, pg_temp as $$ select append_ledger('administration', p_actor, p_entry) $$;

create or replace function append_opening(p_actor text, p_entry jsonb) returns integer
  language sql security definer set search_path = public, pg_temp as $$ select append_ledger('openings', p_actor, p_entry) $$;
