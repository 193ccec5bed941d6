-- What a service must know of dossiers for which it asks in nobody's name: instants, ids and positions, never a word of a text.
create or replace function log_top() returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(log_id), 0) from dossier_event;
$$;

-- The last position that was recorded longer ago than so many milliseconds, by the real clock as all recording.
create or replace function log_before(p_ago_ms bigint) returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select log_id from dossier_event where recorded_at_ms < real_now_ms() - p_ago_ms order by log_id desc limit 1), 0);
$$;

create or replace function next_instant_ms() returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select min(next_at_ms) from dossier where next_at_ms is not null;
$$;

create or replace function due_dossiers(p_at_ms bigint, p_limit integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select id from dossier where next_at_ms <= p_at_ms order by next_at_ms, id limit p_limit;
$$;

create or replace function unsettled_dossiers(p_at_ms bigint, p_limit integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select id from dossier where wake_no > seen_no
    union select id from dossier where next_at_ms <= p_at_ms
    union select id from dossier where standing = 'open' and decided is not null
    order by id limit p_limit;
$$;

create or replace function wake_of(p_dossier uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select wake_no from dossier where id = p_dossier;
$$;

-- Which of these keyed digests hold the medal already, in whichever dossier: it is given once in a life.
create or replace function medal_holders(p_keys text[]) returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select person_key from medal_register where person_key = any (p_keys);
$$;
