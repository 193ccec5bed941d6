-- First statement of every act: from here on the transaction is that of the person who acts. The lock comes first and by itself: a join
-- under the lock would read the row as it was before the wait. Each later statement of a volatile function sees what was committed while
-- it waited. The state is left out where the caller knows the one of this very head. Plans are made once a connection: left to itself
-- PostgreSQL plans some of this anew for every act.
create or replace function /*name*/(
  p_dossier uuid, p_actor text, p_key text, p_known_hash text,
  out present boolean, out state text, out seq integer, out hash text, out policy_id text, out next_at_ms bigint,
  out wake_no integer, out seen_no integer, out now_ms bigint, out recorded_at_ms bigint, out clock_simulated boolean,
  out calendar_version integer, out appointments text, out prior_seq integer, out prior_request_hash text,
  out tied text, out prepared text, out openings text)
  language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare v_at bigint; v_day date; v_lends boolean; v_opened boolean; v_related boolean;
begin
  perform set_config('nhipcau.person', coalesce(p_actor, ''), true);
  select true, case when d.hash = decode(p_known_hash, 'hex') then null else d.state end, d.seq, encode(d.hash, 'hex'), d.at_ms,
         d.policy_id, d.next_at_ms, d.wake_no, d.seen_no
    into present, state, seq, hash, v_at, policy_id, next_at_ms, wake_no, seen_no
    from dossier d where d.id = p_dossier for no key update;
  select t.real_ms, t.simulated, t.business_ms, (select v.version from calendar v order by v.version desc limit 1),
      (select '[' || coalesce(string_agg(json_strip_nulls(row_to_json(row(a.id, a.unit, a.role, a.from_day, a.until_day, a.form, a.title)::post_own))::text, ','), '') || ']'
        from appointment a where a.person_id = p_actor and a.from_day <= t.day and (a.until_day is null or a.until_day >= t.day)),
      e.seq, e.request_hash, t.day,
      exists (select from lending l where l.holder = p_actor and l.until_day >= t.day)
        or exists (select from lending l where l.lender = p_actor and l.until_day >= t.day),
      exists (select from opening o where o.person_id = p_actor and o.until_ms > t.business_ms),
      (select json_object_agg(r.task_no, r.prepared_by)::text from preparation r where r.dossier_id = p_dossier),
      exists (select from appointment a join dossier_unit u on u.dossier_id = p_dossier and u.unit = a.unit
        where a.person_id = p_actor and a.role not in ('administrator', 'auditor') and a.from_day <= t.day
          and (a.until_day is null or a.until_day >= t.day))
    into recorded_at_ms, clock_simulated, now_ms, calendar_version, appointments, prior_seq, prior_request_hash, v_day, v_lends, v_opened,
      prepared, v_related
    from (select r.real_ms, c.offset_ms <> 0 as simulated, greatest(r.real_ms + c.offset_ms, v_at) as business_ms,
        business_day(greatest(r.real_ms + c.offset_ms, v_at)) as day
      from clock c, (select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as real_ms offset 0) r offset 0) t
    left join dossier_event e on e.dossier_id = p_dossier and e.actor = p_actor and e.idempotency_key = p_key and e.request_part = 1;
  -- Few lend a post, act by another's or audit on any one day: only for them is the rest looked up.
  if v_lends or position('"auditor"' in appointments) > 0 then
    select posts_of(p_actor, v_day)::text, to_json(tied_to(p_actor, v_day))::text into appointments, tied;
  end if;
  if v_opened then
    select json_agg(o)::text into openings from openings_of(p_actor, now_ms) o;
  end if;
  -- To whom it does not concern there is no such dossier. Few come here without a post of their own in one of its units.
  if present and not v_related and not (/*sees*/) then
    present := null; state := null; seq := null; hash := null; policy_id := null; next_at_ms := null; wake_no := null; seen_no := null;
    prior_seq := null; prior_request_hash := null; prepared := null;
  end if;
end $$;
