-- First statement of every act. The lock comes first and by itself: a join under the lock would read the row as it was before the
-- wait. Each later statement of a volatile function sees what was committed while it waited.
create or replace function act_open(
  p_dossier uuid, p_actor text, p_key text, p_known_seq integer,
  out present boolean, out state text, out state_version integer, out seq integer, out hash text, out at_ms bigint,
  out policy_id text, out next_at_ms bigint, out wake_no integer, out seen_no integer,
  out now_ms bigint, out recorded_at_ms bigint, out clock_simulated boolean, out calendar_version integer,
  out appointments text, out prior_seq integer, out prior_request_hash text)
  language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare v_at bigint;
begin
  select true, case when d.seq = p_known_seq then null else d.state end, d.state_version, d.seq, encode(d.hash, 'hex'), d.at_ms, d.policy_id,
         d.next_at_ms, d.wake_no, d.seen_no
    into present, state, state_version, seq, hash, at_ms, policy_id, next_at_ms, wake_no, seen_no
    from dossier d where d.id = p_dossier for no key update;
  v_at := coalesce(act_open.at_ms, 0);
  select t.real_ms, t.offset_ms <> 0, t.business_ms, (select max(c.version) from calendar c),
      (select coalesce(json_agg(json_build_object('id', a.id, 'unit', a.unit, 'role', a.role, 'from', a.from_day, 'until', a.until_day) order by a.id)::text, '[]')
        from appointment a
        where a.person_id = p_actor and a.from_day <= business_day(t.business_ms)
          and (a.until_day is null or a.until_day >= business_day(t.business_ms)))
    into recorded_at_ms, clock_simulated, now_ms, calendar_version, appointments
    from (select r.real_ms, c.offset_ms, greatest(r.real_ms + c.offset_ms, v_at) as business_ms
      from clock c, (select real_now_ms() as real_ms offset 0) r) t;
  if present is null then
    present := false;
  elsif p_key is not null then
    select e.seq, e.request_hash into prior_seq, prior_request_hash
      from dossier_event e
      where e.dossier_id = p_dossier and e.actor = p_actor and e.idempotency_key = p_key and e.request_part = 1;
  end if;
end $$;
