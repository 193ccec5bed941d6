insert into account_epoch (id) values (1) on conflict do nothing;

-- Who remembers accounts asks for this number and nothing else; it rises in the transaction that changed who may sign in.
create or replace function raise_account_epoch() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account_epoch set no = no + 1;
  return null;
end $$;
create or replace trigger account_epoch_account after insert or update or delete on account
  for each statement execute function raise_account_epoch();
create or replace trigger account_epoch_person after update of service, tokens_void_before_ms on person
  for each statement execute function raise_account_epoch();

-- So it does with whatever gives somebody a post or takes one: who follows what is asked of them hears of it.
do $$
declare giving text;
begin
  foreach giving in array array['appointment', 'absence', 'lending', 'mandate', 'opening'] loop
    execute format('create or replace trigger %I after insert or update or delete on %I for each statement execute function raise_account_epoch()',
      'account_epoch_' || giving, giving);
  end loop;
end $$;

-- Ends every session of a person at once, and every token that was issued to them so far.
create or replace function end_sign_ins(p_person text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_ended integer;
begin
  update person set tokens_void_before_ms = greatest(tokens_void_before_ms, real_now_ms()) where id = p_person;
  delete from session s using account a where a.person_id = p_person and s.issuer = a.issuer and s.subject = a.subject;
  get diagnostics v_ended = row_count;
  return v_ended;
end $$;

-- Whoever's office changes signs in anew: what they see and may do was shown to somebody with other rights. A first office ends
-- nothing, because nobody could sign in to anything before it.
create or replace function end_sign_ins_of_office() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.person_id, old.unit, old.role, old.from_day, old.until_day) is not distinct from
      (new.person_id, new.unit, new.role, new.from_day, new.until_day) then
    return null;
  end if;
  if tg_op = 'INSERT' and not exists (select from appointment a where a.person_id = new.person_id and a.id <> new.id) then
    return null;
  end if;
  perform end_sign_ins(coalesce(new.person_id, old.person_id));
  return null;
end $$;
create or replace trigger appointment_ends_sign_ins after insert or update or delete on appointment
  for each row execute function end_sign_ins_of_office();

-- A closed account ends what was opened with it.
create or replace function end_sign_ins_of_account() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform end_sign_ins(old.person_id);
  return null;
end $$;
create or replace trigger account_ends_sign_ins after update on account
  for each row when (old.active and not new.active) execute function end_sign_ins_of_account();

-- Whether anybody else could keep the house on a day: a person, no program, who can sign in. Keepers of accounts take turns, so that two
-- administrators cannot close one another at once.
create or replace function another_administrator(p_person text, p_day date) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('administrators'));
  return exists (select from appointment a join person p on p.id = a.person_id and not p.service
    where a.role = 'administrator' and a.person_id <> p_person and a.from_day <= p_day and (a.until_day is null or a.until_day >= p_day)
      and exists (select from account c where c.person_id = a.person_id and c.active));
end $$;

create or replace function refuse_closing_last_administrator() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_day date;
begin
  select business_day(real_now_ms() + c.offset_ms) into v_day from clock c;
  if exists (select from appointment a where a.person_id = old.person_id and a.role = 'administrator' and a.from_day <= v_day
      and (a.until_day is null or a.until_day >= v_day)) and not another_administrator(old.person_id, v_day) then
    raise exception '% is the last administrator who can sign in', old.person_id using errcode = 'NC013';
  end if;
  return new;
end $$;
create or replace trigger account_of_last_administrator before update on account
  for each row when (old.active and not new.active) execute function refuse_closing_last_administrator();

-- A program decides nothing: it may draft, read and keep registers, whoever appoints it.
create or replace function refuse_deciding_service() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.role not in ('staff', 'auditor', 'administrator') and (select p.service from person p where p.id = new.person_id) then
    raise exception 'a service account cannot be %', new.role using errcode = 'NC010';
  end if;
  return new;
end $$;
create or replace trigger appointment_of_service before insert or update of person_id, role on appointment
  for each row execute function refuse_deciding_service();

-- Nor does anybody lend it an office; and it lends none, nor is it ever away: what it may do is its own.
create or replace function refuse_service() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person text := to_jsonb(new) ->> tg_argv[0];
begin
  if (select p.service from person p where p.id = v_person) then
    raise exception '% is a service account and %', v_person, tg_argv[1] using errcode = 'NC010';
  end if;
  return new;
end $$;
create or replace trigger lending_to_service before insert or update of holder on lending
  for each row execute function refuse_service('holder', 'stands in for nobody');
create or replace trigger lending_of_service before insert or update of lender on lending
  for each row execute function refuse_service('lender', 'lends nothing');
create or replace trigger absence_of_service before insert or update of person_id on absence
  for each row execute function refuse_service('person_id', 'is never away');
drop function if exists refuse_lending_to_service(), refuse_lending_of_service(), refuse_absence_of_service();

create or replace function refuse_service_in_office() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_day date;
begin
  select business_day(real_now_ms() + c.offset_ms) into v_day from clock c;
  if exists (select from lending l where new.id in (l.lender, l.holder) and l.until_day >= v_day and (l.ended_on is null or l.ended_on > v_day)) then
    raise exception '% lends or is lent an office', new.id using errcode = 'NC010';
  end if;
  if exists (select from absence a where a.person_id = new.id and a.until_day >= v_day and (a.ended_on is null or a.ended_on > v_day)) then
    raise exception '% is away', new.id using errcode = 'NC010';
  end if;
  if exists (select from appointment a where a.person_id = new.id and a.role not in ('staff', 'auditor', 'administrator')) then
    raise exception '% holds an office that decides', new.id using errcode = 'NC010';
  end if;
  return new;
end $$;
create or replace trigger person_of_service before update of service on person
  for each row when (new.service and not old.service) execute function refuse_service_in_office();
