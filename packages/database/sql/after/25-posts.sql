-- What narrows twice: null is no limit.
create or replace function narrowed(a text[], b text[]) returns text[] language sql immutable parallel safe as $$
  select case when a is null then b when b is null then a else array(select unnest(a) intersect select unnest(b) order by 1) end
$$;

-- Posts of others that a person acts by on a day. It climbs from the holder to whoever lent: own posts of the lender are lent by an
-- absence and by a delegation of their own; what the lender holds of others is lent on by an absence where it came by an absence or by
-- a delegation that may be passed on, and by a delegation only where it is given under that very one. The link is in force on the day
-- and so is the appointment at its end: nobody lends what they no longer have. At most four links, and none back to anybody in it.
create or replace function posts_lent(p_person text, p_day date)
  returns table (id text, unit text, role text, from_day date, until_day date, form text, title text, principal text, via text,
    chain text[], kinds text[], stages text[], number text, lending text)
  language sql stable set search_path = public, pg_temp as $$
  with recursive link as (
    select coalesce(l.absence_id, l.id) as id, l.id as lending, l.via, l.number, l.form, l.lender, array[]::text[] collate "C" as chain, l.kinds, l.stages, l.units,
        l.via as top_via, l.under, 1 as depth
      from lending l where l.holder = p_person and l.from_day <= p_day and l.until_day >= p_day and (l.ended_on is null or l.ended_on > p_day)
    union all
    select k.id, k.lending, k.via, k.number, k.form, up.lender, (k.lender || k.chain) collate "C", narrowed(k.kinds, up.kinds) collate "C", narrowed(k.stages, up.stages) collate "C",
        narrowed(k.units, up.units) collate "C", up.via, up.under, k.depth + 1
      from link k join lending up on up.holder = k.lender and up.from_day <= p_day and up.until_day >= p_day
        and (up.ended_on is null or up.ended_on > p_day)
      where case when k.under is not null then up.id = k.under and up.passes_on
          else k.top_via = 'absence' and (up.via = 'absence' or up.passes_on) end
        and up.lender <> p_person and up.lender <> k.lender and up.lender <> all (k.chain) and k.depth < 4)
  select k.id, a.unit, a.role, a.from_day, a.until_day, k.form, a.title, a.person_id, k.via, k.chain, k.kinds, k.stages, k.number, k.lending
    from link k join appointment a on a.person_id = k.lender and a.from_day <= p_day and (a.until_day is null or a.until_day >= p_day)
    where k.under is null and a.role not in ('administrator', 'auditor') and (k.units is null or a.unit = any (k.units))
      and k.kinds is distinct from '{}' and k.stages is distinct from '{}'
$$;

-- Whoever stands in for a person, or they for, on a day, directly or through others: one effective person where duties are apart.
create or replace function tied_to(p_person text, p_day date) returns text[]
  language sql stable set search_path = public, pg_temp as $$
  with recursive up as (
    select l.lender as person from lending l
      where l.holder = p_person and l.from_day <= p_day and l.until_day >= p_day and (l.ended_on is null or l.ended_on > p_day)
    union select l.lender from up join lending l on l.holder = up.person
      and l.from_day <= p_day and l.until_day >= p_day and (l.ended_on is null or l.ended_on > p_day)),
  down as (
    select l.holder as person from lending l
      where l.lender = p_person and l.from_day <= p_day and l.until_day >= p_day and (l.ended_on is null or l.ended_on > p_day)
    union select l.holder from down join lending l on l.lender = down.person
      and l.from_day <= p_day and l.until_day >= p_day and (l.ended_on is null or l.ended_on > p_day))
  select array(select person from up where person <> p_person union select person from down where person <> p_person order by 1)
$$;

-- The posts by which a person may act on a day, their own first; an auditor's with what they may look into. A list of JSON objects.
create or replace function posts_of(p_person text, p_day date) returns jsonb
  language sql stable set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(x.post) order by x.place, x.post ->> 'id', x.post ->> 'unit', x.post ->> 'role',
      x.post ->> 'principal'), '[]') from (
    select 1 as place, jsonb_build_object('id', a.id, 'unit', a.unit, 'role', a.role, 'from', a.from_day, 'until', a.until_day,
        'form', a.form, 'title', a.title,
        'mandate', case when m.id is not null then jsonb_build_object('kinds', m.kinds, 'units', m.units) end) as post
      from appointment a left join mandate m on m.appointment_id = a.id and a.role = 'auditor' and m.from_day <= p_day
        and m.until_day >= p_day and (m.ended_on is null or m.ended_on > p_day)
      where a.person_id = p_person and a.from_day <= p_day and (a.until_day is null or a.until_day >= p_day)
        and (a.role <> 'auditor' or m.id is not null or not exists (select from mandate n where n.appointment_id = a.id))
    union all
    select 2, jsonb_build_object('id', l.id, 'unit', l.unit, 'role', l.role, 'from', l.from_day, 'until', l.until_day, 'form', l.form,
        'title', l.title, 'principal', l.principal, 'via', l.via, 'chain', l.chain, 'kinds', l.kinds, 'stages', l.stages,
        'number', l.number, 'tied', tied_to(l.principal, p_day))
      from posts_lent(p_person, p_day) l) x
$$;
