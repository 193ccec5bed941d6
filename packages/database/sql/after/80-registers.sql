-- The next number of a register, taken under its row's lock: no gaps, because a refused act gives it back. Lock order: dossier first.
create or replace function take_numbers(p_register text, p_year integer, p_count integer) returns integer
  language sql security definer set search_path = public, pg_temp as $$
  insert into register as r (name, year, last) values (p_register, p_year, p_count)
    on conflict (name, year) do update set last = r.last + p_count returning r.last - p_count + 1;
$$;

-- Raised for whatever the workflow must look at although nobody acted: renewal, an edited calendar.
create or replace function raise_wake(p_dossier uuid) returns boolean
  language sql security definer set search_path = public, pg_temp as $$
  update dossier set wake_no = wake_no + 1 where id = p_dossier and standing = 'open' returning true;
$$;

create or replace function mark_seen(p_dossier uuid, p_wake_no integer) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update dossier set seen_no = least(p_wake_no, wake_no) where id = p_dossier and seen_no < p_wake_no;
$$;

create or replace function publish_calendar(p_version integer, p_content json, p_reason text, p_actor text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_woken integer;
begin
  if p_version <> coalesce((select max(version) from calendar), 0) + 1 then
    raise exception 'calendar version % does not follow the one in force', p_version using errcode = 'NC007';
  end if;
  insert into calendar (version, content, reason, published_at_ms, published_by)
    values (p_version, p_content, p_reason, real_now_ms(), p_actor);
  update dossier set wake_no = wake_no + 1 where standing = 'open' and calendar_version < p_version;
  get diagnostics v_woken = row_count;
  return v_woken;
end $$;
