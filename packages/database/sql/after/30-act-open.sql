-- First statement of every act. The lock comes first and by itself: a join under the lock would read the row as it was before the
-- wait. Each later statement of a volatile function sees what was committed while it waited. The state is left out where the caller
-- knows the one of this very head.
create or replace function act_open(
  p_dossier uuid, p_actor text, p_key text, p_known_hash text,
  out present boolean, out state text, out seq integer, out hash text, out policy_id text, out next_at_ms bigint,
  out wake_no integer, out seen_no integer, out now_ms bigint, out recorded_at_ms bigint, out clock_simulated boolean,
  out calendar_version integer, out appointments text, out prior_seq integer, out prior_request_hash text)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare v_at bigint; v_real bigint; v_day date;
begin
  select true, case when d.hash = decode(p_known_hash, 'hex') then null else d.state end, d.seq, encode(d.hash, 'hex'), d.at_ms,
         d.policy_id, d.next_at_ms, d.wake_no, d.seen_no
    into present, state, seq, hash, v_at, policy_id, next_at_ms, wake_no, seen_no
    from dossier d where d.id = p_dossier for no key update;
  recorded_at_ms := floor(extract(epoch from clock_timestamp()) * 1000);
  select c.offset_ms <> 0, greatest(act_open.recorded_at_ms + c.offset_ms, coalesce(v_at, 0)),
      (select v.version from calendar v order by v.version desc limit 1)
    into clock_simulated, now_ms, calendar_version from clock c;
  v_day := ((to_timestamp(act_open.now_ms / 1000.0) at time zone 'UTC') + interval '7 hours')::date;
  if p_actor is not null then
    select '[' || coalesce(string_agg(row_to_json(row(a.id, a.unit, a.role, a.from_day, a.until_day)::appointment_held)::text, ',' order by a.id), '') || ']'
      into appointments from appointment a
      where a.person_id = p_actor and a.from_day <= v_day and (a.until_day is null or a.until_day >= v_day);
  end if;
  if p_key is not null then
    select e.seq, e.request_hash into prior_seq, prior_request_hash
      from dossier_event e
      where e.dossier_id = p_dossier and e.actor = p_actor and e.idempotency_key = p_key and e.request_part = 1;
  end if;
end $$;
