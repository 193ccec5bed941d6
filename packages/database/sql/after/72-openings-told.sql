-- The next instant at which an emergency opening ends by itself, or lapses because nobody agreed: business time, null where none does.
create or replace function next_opening_end() returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select min(coalesce(o.until_ms, o.lapses_at_ms)) from opening o, clock c
    where o.ended_at_ms is null and coalesce(o.until_ms, o.lapses_at_ms) > real_now_ms() + c.offset_ms
$$;

-- Which openings wait or are open, as far as the person set is told of them: whoever asked or agreed, whoever may agree, and all whom
-- the dossier concerns. To be compared with what it was, never to be shown.
create or replace function openings_told() returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_person text := current_setting('nhipcau.person', true); v_now bigint; v_agrees boolean;
begin
  if v_person is null or v_person = '' then return ''; end if;
  select real_now_ms() + c.offset_ms into v_now from clock c;
  v_agrees := exists (select from appointment a where a.person_id = v_person and a.role in ('head', 'administrator')
    and a.from_day <= business_day(v_now) and (a.until_day is null or a.until_day >= business_day(v_now)));
  return (select coalesce(string_agg(o.id || case when o.confirmed_at_ms is null then '?' else '!' end, ' ' order by o.id), '')
    from opening o where o.ended_at_ms is null and coalesce(o.until_ms, o.lapses_at_ms) > v_now
      and (v_person in (o.person_id, o.second_id) or (v_agrees and o.confirmed_at_ms is null) or in_sight(o.dossier_id)));
end $$;
