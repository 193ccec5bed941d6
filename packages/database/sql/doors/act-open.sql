-- First statement of every act: from here on the transaction is that of the person who acts. The lock comes first and by itself: a join
-- under the lock would read the row as it was before the wait. Each later statement of a volatile function sees what was committed while
-- it waited. The state is left out where the caller knows the one of this very head, and the person's posts where it knows those of this
-- very day and epoch: `account_epoch` rises with whatever gives somebody a post or takes one. An opening ends by the hour, so that posts
-- beside one are never known. Plans are made once a connection: left to itself PostgreSQL plans some of this anew for every act.
create or replace function /*name*/(
  p_dossier uuid, p_actor text, p_key text, p_known_hash text, p_known_posts text default null,
  out present boolean, out state text, out seq integer, out hash text, out policy_id text, out next_at_ms bigint,
  out wake_no integer, out seen_no integer, out now_ms bigint, out recorded_at_ms bigint, out clock_simulated boolean,
  out calendar_version integer, out posts text, out appointments text, out prior_seq integer, out prior_request_hash text,
  out tied text, out prepared text, out openings text)
  language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare v_at bigint; v_offset bigint; v_epoch bigint; v_day date; v_lends boolean; v_opened boolean; v_related boolean;
begin
  -- As an assignment: a statement would cost as much as the lock.
  posts := set_config('nhipcau.person', coalesce(p_actor, ''), true);
  select true, case when d.hash = decode(p_known_hash, 'hex') then null else d.state end, d.seq, encode(d.hash, 'hex'), d.at_ms,
         d.policy_id, d.next_at_ms, d.wake_no, d.seen_no
    into present, state, seq, hash, v_at, policy_id, next_at_ms, wake_no, seen_no
    from dossier d where d.id = p_dossier for no key update;
  recorded_at_ms := floor(extract(epoch from clock_timestamp()) * 1000)::bigint;
  select c.offset_ms, n.no into v_offset, v_epoch from clock c, account_epoch n;
  clock_simulated := v_offset <> 0;
  now_ms := greatest(recorded_at_ms + v_offset, v_at);
  v_day := business_day(now_ms);
  posts := v_epoch || ' ' || v_day;
  select (select v.version from calendar v order by v.version desc limit 1), e.seq, e.request_hash,
      (select json_object_agg(r.task_no, r.prepared_by)::text from preparation r where r.dossier_id = p_dossier),
      exists (select from appointment a join dossier_unit u on u.dossier_id = p_dossier and u.unit = a.unit
        where a.person_id = p_actor and a.role not in ('administrator', 'auditor') and a.from_day <= v_day
          and (a.until_day is null or a.until_day >= v_day))
    into calendar_version, prior_seq, prior_request_hash, prepared, v_related
    from (select) act
    left join dossier_event e on e.dossier_id = p_dossier and e.actor = p_actor and e.idempotency_key = p_key and e.request_part = 1;
  if p_actor is not null and posts is distinct from p_known_posts then
    select (select '[' || coalesce(string_agg(json_strip_nulls(row_to_json(row(a.id, a.unit, a.role, a.from_day, a.until_day, a.form, a.title)::post_own))::text, ',' order by a.id), '') || ']'
          from appointment a where a.person_id = p_actor and a.from_day <= v_day and (a.until_day is null or a.until_day >= v_day)),
        exists (select from lending l where l.holder = p_actor and l.until_day >= v_day)
          or exists (select from lending l where l.lender = p_actor and l.until_day >= v_day),
        exists (select from opening o where o.person_id = p_actor and o.until_ms > now_ms)
      into appointments, v_lends, v_opened;
    -- Few lend a post, act by another's or audit on any one day: only for them is the rest looked up.
    if v_lends or position('"auditor"' in appointments) > 0 then
      select posts_of(p_actor, v_day)::text, to_json(tied_to(p_actor, v_day))::text into appointments, tied;
    end if;
    if v_opened then
      posts := null;
      select json_agg(o)::text into openings from openings_of(p_actor, now_ms) o;
    end if;
  end if;
  -- To whom it does not concern there is no such dossier. Few come here without a post of their own in one of its units.
  if present and not v_related and not (/*sees*/) then
    present := null; state := null; seq := null; hash := null; policy_id := null; next_at_ms := null; wake_no := null; seen_no := null;
    prior_seq := null; prior_request_hash := null; prepared := null;
  end if;
end $$;
