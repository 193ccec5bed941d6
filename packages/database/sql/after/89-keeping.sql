-- An act of a keeper in the administration's chained ledger, and beside it what cannot stay for ever: the reason's words and the answer.
-- Whom and which units it concerns is written with it, so that an auditor's mandate can be asked of the entry alone: every unit that it
-- names, and those in which a person named in it holds a post or will.
create or replace function keep_act(p_actor text, p_entry jsonb, p_reply json, p_reason text, p_reason_salt bytea) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_seq integer; v_now bigint; v_persons text[]; v_units text[];
begin
  select real_now_ms() + c.offset_ms into v_now from clock c;
  select coalesce(array_agg(distinct x.person) filter (where x.person is not null), '{}') into v_persons
    from jsonb_array_elements(p_entry -> 'changes') c
    cross join lateral (select c ->> 'person' as person
      union all select jsonb_array_elements_text(coalesce(c -> 'holders', '[]'))) x;
  select coalesce(array_agg(distinct x.unit) filter (where x.unit is not null), '{}') into v_units
    from (select c ->> 'unit' as unit from jsonb_array_elements(p_entry -> 'changes') c
      union all select jsonb_array_elements_text(coalesce(c -> 'units', '[]')) from jsonb_array_elements(p_entry -> 'changes') c
      union all select a.unit from appointment a where a.person_id = any (v_persons) and (a.until_day is null or a.until_day >= business_day(v_now))) x;
  v_seq := append_ledger('administration', p_actor, p_entry
    || jsonb_build_object('at', v_now, 'persons', to_jsonb(v_persons), 'units', to_jsonb(v_units)));
  insert into kept_act (seq, actor, key, request_hash, reply, reason, reason_salt)
    values (v_seq, p_actor, p_entry ->> 'key', p_entry ->> 'requestHash', p_reply, p_reason, p_reason_salt);
  return v_seq;
end $$;
drop function if exists append_administration(text, jsonb);

-- Units whose keeping the person set may read: null where none, '*' among them where the whole house. Administrators read what their
-- colleagues did; an auditor's mandate narrows by its units, for no right but a lent one is for some kinds alone.
create or replace function kept_units() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_person text := current_setting('nhipcau.person', true); v_day date; v_units text[];
begin
  if v_person is null or v_person = '' then return null; end if;
  select business_day(real_now_ms() + c.offset_ms) into v_day from clock c;
  if sees_house() or exists (select from appointment a where a.person_id = v_person and a.role = 'administrator' and a.from_day <= v_day
      and (a.until_day is null or a.until_day >= v_day)) then
    return '{*}';
  end if;
  select array_agg(u) into v_units from appointment a join mandate m on m.appointment_id = a.id
      cross join lateral unnest(coalesce(m.units, '{*}')) u
    where a.person_id = v_person and a.role = 'auditor' and a.from_day <= v_day and (a.until_day is null or a.until_day >= v_day)
      and m.from_day <= v_day and m.until_day >= v_day and (m.ended_on is null or m.ended_on > v_day);
  return v_units;
end $$;

-- What gives or takes a right is changed together with an entry that says so, or not at all: whatever asks in the keepers' name.
create or replace function refuse_unkept() returns trigger language plpgsql as $$
begin
  if current_user = 'nc_administration' and not exists (select from ledger_head h where h.ledger = tg_argv[0]
      and h.xmin = pg_current_xact_id()::xid) then
    raise exception '% on % stands in no ledger', tg_op, tg_table_name using errcode = 'NC014';
  end if;
  return null;
end $$;
do $$
declare kept text;
begin
  foreach kept in array array['person', 'account', 'closing', 'appointment', 'absence', 'lending', 'mandate', 'organisation', 'opening',
    'rule_row', 'routing_row']
  loop
    execute format('drop trigger if exists %I on %I', kept || '_kept', kept);
    execute format('create constraint trigger %I after insert or update on %I deferrable initially deferred
      for each row execute function refuse_unkept(%L)', kept || '_kept', kept, case kept when 'opening' then 'openings' else 'administration' end);
  end loop;
end $$;

-- The first administrator of a house that has none yet: called once by whoever owns the database, and by no service. Everybody else is
-- registered by an administrator.
create or replace function first_administrator(p_issuer text, p_subject text, p_name text, p_unit text, p_decision text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person text := 'p-' || gen_random_uuid(); v_post text := gen_random_uuid(); v_day date;
begin
  select business_day(real_now_ms() + c.offset_ms) into v_day from clock c;
  if another_administrator('', v_day) then
    raise exception 'the house has an administrator who can sign in: ask them' using errcode = 'NC015';
  end if;
  insert into person (id, display_name, given_name) values (v_person, p_name, regexp_replace(btrim(p_name), '^.*\s', ''));
  insert into account (issuer, subject, person_id) values (p_issuer, p_subject, v_person);
  insert into appointment (id, person_id, unit, role, from_day, citation) values (v_post, v_person, p_unit, 'administrator', v_day, p_decision);
  perform keep_act('system', jsonb_build_object('act', 'keep-accounts', 'key', v_person, 'requestHash', 'first', 'instrument', 'installation',
    'changes', jsonb_build_array(jsonb_build_object('what', 'account-added', 'person', v_person, 'issuer', p_issuer, 'subject', p_subject),
      jsonb_build_object('what', 'appointed', 'person', v_person, 'unit', p_unit, 'role', 'administrator', 'from', v_day, 'paper', p_decision,
        'ref', v_post))), null, null, null);
  return v_person;
end $$;
