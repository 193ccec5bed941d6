-- Dossiers that stand open to a person at an instant: a second person agreed, nobody closed them, the hours are not over, and the post
-- by which it was asked is still held.
create or replace function openings_of(p_person text, p_at_ms bigint) returns table (id text, dossier uuid, unit text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.dossier_id, o.unit from opening o
    join appointment a on a.id = o.instrument and a.person_id = o.person_id and a.role in ('head', 'administrator')
      and a.from_day <= business_day(p_at_ms) and (a.until_day is null or a.until_day >= business_day(p_at_ms))
    where o.person_id = p_person and o.until_ms > p_at_ms and o.confirmed_at_ms <= p_at_ms and o.ended_at_ms is null
$$;

-- What somebody to whom a dossier is nothing may learn before it is opened to them: that it is there, by its exact number.
create or replace function dossier_to_open(p_dossier uuid, out kind text, out owner text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.kind, d.owner from dossier d where d.id = p_dossier
$$;

-- The same by what stands on its signed paper: number and words of the title, which must both fit. The number is compared as it is
-- read, without leading noughts and small or large; it begins anew each year, so of several the newest is meant. Of the title whoever
-- asks knows so many letters in one piece, or all of it: no word that every title has.
create or replace function dossier_of_paper(p_number text, p_title text, p_letters integer) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.id from document_number n join dossier d on d.id = n.dossier_id
    cross join lateral (select regexp_replace(btrim(search_key(p_title)), '\s+', ' ', 'g') as said,
      regexp_replace(btrim(d.search_key), '\s+', ' ', 'g') as whole) t
    where lower(ltrim(n.symbol, '0')) = lower(ltrim(btrim(p_number), '0')) and t.said <> ''
      and (t.said = t.whole or (length(replace(t.said, ' ', '')) >= p_letters and strpos(t.whole, t.said) > 0))
    order by n.year desc, n.no desc limit 1
$$;
drop function if exists dossier_of_paper(text, text);

-- What was asked, who agreed and how it was closed is each written once, in this order; and whoever is one with the asker agrees to
-- nothing, whatever the door above lets through.
create or replace function keep_opening() returns trigger language plpgsql as $$
declare v_day date := business_day(new.confirmed_at_ms);
begin
  if (old.id, old.dossier_id, old.kind, old.owner, old.person_id, old.unit, old.instrument, old.hours, old.asked_as, old.asked_at_ms,
        old.lapses_at_ms)
      is distinct from (new.id, new.dossier_id, new.kind, new.owner, new.person_id, new.unit, new.instrument, new.hours, new.asked_as,
        new.asked_at_ms, new.lapses_at_ms)
    or (old.confirmed_at_ms is not null and (old.second_id, old.second_unit, old.second_instrument, old.confirmed_at_ms, old.until_ms)
      is distinct from (new.second_id, new.second_unit, new.second_instrument, new.confirmed_at_ms, new.until_ms))
    or old.ended_at_ms is not null
  then
    raise exception 'opening % is written once', old.id using errcode = 'NC005';
  end if;
  if old.confirmed_at_ms is null and new.confirmed_at_ms is not null and new.second_id = any (tied_to(new.person_id, v_day)) then
    raise exception '% is one with who asked for opening %', new.second_id, old.id using errcode = 'NC011';
  end if;
  return new;
end $$;
create or replace trigger opening_written_once before update on opening for each row execute function keep_opening();
create or replace trigger opening_never_deleted before delete on opening for each row execute function refuse_change();
create or replace trigger opening_never_emptied before truncate on opening for each statement execute function refuse_change();
