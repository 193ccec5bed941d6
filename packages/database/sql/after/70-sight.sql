-- Whom a dossier concerns, told by the database itself: the same as `mayAct` answers to reading, kept apart from it. The person is who
-- was set in the transaction; where nobody was set there is nothing to see. Each of these is asked once a statement.

-- Units by which a person sees whole dossiers: those of their own posts, and of what is lent to them without limit of kinds.
create or replace function seen_units() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_person text := current_setting('nhipcau.person', true); v_day date; v_units text[];
begin
  if v_person is null or v_person = '' then return '{}'; end if;
  select business_day(real_now_ms() + c.offset_ms) into v_day from clock c;
  select array_agg(a.unit) into v_units from appointment a
    where a.person_id = v_person and a.role not in ('administrator', 'auditor') and a.from_day <= v_day
      and (a.until_day is null or a.until_day >= v_day);
  if exists (select from lending l where l.holder = v_person and l.until_day >= v_day) then
    v_units := v_units || array(select l.unit from posts_lent(v_person, v_day) l where l.kinds is null);
  end if;
  return coalesce(v_units, '{}');
end $$;

-- An auditor's post without any mandate looks into the whole house.
create or replace function sees_house() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_person text := current_setting('nhipcau.person', true);
begin
  if v_person is null or v_person = '' then return false; end if;
  return exists (select from appointment a, clock c
    where a.person_id = v_person and a.role = 'auditor' and a.from_day <= business_day(real_now_ms() + c.offset_ms)
      and (a.until_day is null or a.until_day >= business_day(real_now_ms() + c.offset_ms))
      and not exists (select from mandate m where m.appointment_id = a.id));
end $$;

-- Parts of the house that a person sees: an auditor by mandate (kinds; units that own or decide), whoever is lent a post for some kinds
-- (kinds; the unit of the post), and whoever had one dossier opened in an emergency.
create or replace function parts_seen() returns table (kinds text[], units text[], related text, opened uuid)
  language plpgsql stable security definer rows 2 set search_path = public, pg_temp as $$
declare v_person text := current_setting('nhipcau.person', true); v_now bigint; v_day date;
begin
  if v_person is null or v_person = '' then return; end if;
  select real_now_ms() + c.offset_ms, business_day(real_now_ms() + c.offset_ms) into v_now, v_day from clock c;
  return query select null::text[], null::text[], null::text, o.dossier from openings_of(v_person, v_now) o;
  return query select m.kinds::text[], m.units::text[], null::text, null::uuid from appointment a join mandate m on m.appointment_id = a.id
    where a.person_id = v_person and a.role = 'auditor' and a.from_day <= v_day and (a.until_day is null or a.until_day >= v_day)
      and m.from_day <= v_day and m.until_day >= v_day and (m.ended_on is null or m.ended_on > v_day);
  if exists (select from lending l where l.holder = v_person and l.until_day >= v_day) then
    return query select l.kinds, null::text[], l.unit, null::uuid from posts_lent(v_person, v_day) l where l.kinds is not null;
  end if;
end $$;

create or replace function sees_in_part() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$ select exists (select from parts_seen()) $$;

create or replace view related_dossier as
  select u.dossier_id from dossier_unit u where u.unit = any ((select seen_units())::text[]);

create or replace view dossier_seen_in_part as
  select d.id as dossier_id from parts_seen() p, dossier d
    where (p.opened is null or d.id = p.opened) and (p.kinds is null or d.kind::text = any (p.kinds))
      and (p.units is null or d.owner = any (p.units) or d.deciding_body = any (p.units))
      and (p.related is null or exists (select from dossier_unit u where u.dossier_id = d.id and u.unit = p.related offset 0));

create or replace function in_sight(p_dossier uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from related_dossier r where r.dossier_id = p_dossier) or sees_house()
    or exists (select from dossier_seen_in_part p where p.dossier_id = p_dossier);
end $$;

-- The dossiers in sight whose title holds the words, so many at most. Asked here, because no comparison of letters may be made before a
-- policy has passed a row, so that the index of titles would serve nobody.
create or replace function titles_found(p_plain text, p_exact text, p_most integer) returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if sees_house() then
    return query select d.id from dossier d where d.search_key like search_key(p_plain)
      and (p_exact is null or lower(d.title) like lower(p_exact)) limit p_most;
  else
    return query select d.id from dossier d where d.search_key like search_key(p_plain)
      and (p_exact is null or lower(d.title) like lower(p_exact))
      and (exists (select from related_dossier r where r.dossier_id = d.id offset 0)
        or ((select sees_in_part()) and exists (select from dossier_seen_in_part s where s.dossier_id = d.id offset 0))) limit p_most;
  end if;
end $$;

-- A file is seen with any dossier that it is attached to.
create or replace view file_in_sight as
  select f.sha256 from (select v.sha256, v.dossier_id from version_part v union all select p.sha256, p.dossier_id from draft_part p
      union all select l.sha256, l.dossier_id from laid_part l) f
    where in_sight(f.dossier_id);

-- Whoever writes does so as the person whom the transaction was opened for.
create or replace function refuse_stranger(p_dossier uuid, p_actor text) returns void
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  if current_setting('nhipcau.person', true) is distinct from p_actor or not in_sight(p_dossier) then
    raise exception '% does not write here', p_actor using errcode = 'NC012';
  end if;
end $$;
