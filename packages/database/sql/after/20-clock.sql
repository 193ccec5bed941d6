insert into clock (id) values (1) on conflict do nothing;

create or replace function real_now_ms() returns bigint language sql volatile
  return floor(extract(epoch from clock_timestamp()) * 1000)::bigint;

-- Business time never runs ahead of real time: the offset shrinks to nothing at today.
create or replace function business_day(p_at_ms bigint) returns date language sql immutable
  return ((to_timestamp(p_at_ms / 1000.0) at time zone 'UTC') + interval '7 hours')::date;

-- Forward only, and only where the clock is movable. Returns the business time after the step.
create or replace function step_clock(p_to_ms bigint) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_real bigint := real_now_ms(); v_offset bigint; v_movable boolean;
begin
  select offset_ms, movable into v_offset, v_movable from clock for update;
  if not v_movable then
    raise exception 'the clock of this instance is the system''s' using errcode = 'NC006';
  end if;
  if p_to_ms - v_real > v_offset then
    v_offset := least(0, p_to_ms - v_real);
    update clock set offset_ms = v_offset;
    update dossier set wake_no = wake_no + 1
      where next_at_ms is not null and next_at_ms <= v_real + v_offset and wake_no = seen_no;
  end if;
  return v_real + v_offset;
end $$;
