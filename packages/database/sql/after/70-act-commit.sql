-- The one way to write a dossier. No service holds it: each has its own door, with its closed list of event types.
--
-- The record that is hashed is composed here, out of the very values that the columns get: no caller can make them differ, skip a
-- number, break the chain, go back in time, or write over a head that is not the one it read. What nearly every act writes comes as
-- plain arguments, the rest in `p`. `p_wake` is null where the worker commits: it has seen what it was woken for.
--
-- Answers "id hash" of each event. Checks that a table would repeat for every row stand here instead, once an act.
create or replace function commit_act(p_allowed text[], p_dossier uuid, p_seq integer, p_hash text, p_at bigint, p_recorded_at bigint,
  p_clock_simulated boolean, p_actor text, p_principal text, p_instrument text, p_unit text, p_acr text, p_auth_time bigint,
  p_key text, p_request_hash text, p_request_id text, p_workflow_id text, p_workflow_run_id text,
  p_types text[], p_type_versions integer[], p_bodies text[], p_state text, p_state_version integer, p_standing text, p_stage text,
  p_round integer, p_decided text, p_calendar_version integer, p_next_at_ms bigint, p_escalated boolean, p_wake boolean,
  p_closes integer[], p_closes_as text[], p_closes_seq integer[],
  p_value_seqs integer[], p_value_paths text[], p_value_salts bytea[], p_values text[], p jsonb) returns text
  language plpgsql as $$
declare
  v_events integer := cardinality(p_types); v_count integer; v_seq integer := p_seq; v_part integer; v_body json; v_task integer;
  v_ids uuid[] := '{}'; v_records text[] := '{}'; v_hashes bytea[] := '{}'; v_hash text := p_hash; v_answer text := '';
begin
  if (p_key is null) <> (p_request_hash is null) or (p_seq = 0) <> (p_hash is null) or v_events = 0 then
    raise exception 'an act of dossier % lacks its request, its head or its events', p_dossier using errcode = 'NC001';
  end if;
  for i in 1 .. v_events loop
    v_seq := v_seq + 1;
    v_body := p_bodies[i];
    if not p_types[i] = any (p_allowed) then
      raise exception 'this service may not append %', p_types[i] using errcode = 'NC002';
    end if;
    if coalesce(left(p_bodies[i], 1) <> '{', true) then
      raise exception 'event % has no body', v_seq using errcode = 'NC001';
    end if;
    if p_types[i] = 'DossierClosed' and (v_body ->> 'events')::integer is distinct from v_seq then
      raise exception 'the closing event counts % events, the log has %', v_body ->> 'events', v_seq using errcode = 'NC001';
    end if;
    v_ids[i] := uuidv7();
    v_part := case when p_key is null then null else i end;
    v_records[i] := row_to_json(row(p_acr, p_actor, p_at, p_auth_time, v_body, p_clock_simulated, p_dossier, v_ids[i], 1, p_key,
      p_instrument, v_hash, p_principal, p_recorded_at, p_request_hash, p_request_id, v_part, v_seq, p_types[i], p_type_versions[i], p_unit,
      p_workflow_id, p_workflow_run_id)::event_record);
    v_hashes[i] := sha256(convert_to(v_records[i], 'UTF8'));
    v_hash := encode(v_hashes[i], 'hex');
    v_answer := v_answer || v_ids[i] || ' ' || v_hash || ' ';
  end loop;

  if p_seq = 0 then
    insert into dossier (id, kind, standing, stage, round, decided, owner, co_owners, deciding_body, title, state, state_version,
        policy_id, routes, calendar_version, seq, hash, at_ms, next_at_ms, created_at_ms, created_by)
      values (p_dossier, p #>> '{born,kind}', p_standing, p_stage, p_round, p_decided, p #>> '{born,owner}',
        array(select jsonb_array_elements_text(p #> '{born,coOwners}')), p #>> '{born,decidingBody}', p #>> '{draft,title}', p_state,
        p_state_version, p #>> '{born,policyId}', p #>> '{born,routes}', p_calendar_version, v_seq, v_hashes[v_events], p_at, p_next_at_ms,
        p_at, p_actor);
  else
    update dossier set standing = p_standing, stage = p_stage, round = p_round, decided = p_decided, state = p_state,
        state_version = p_state_version, calendar_version = p_calendar_version, seq = v_seq, hash = v_hashes[v_events], at_ms = p_at,
        next_at_ms = case when p_standing = 'closed' then null else p_next_at_ms end, escalated = p_escalated,
        closed_at_ms = case when p_standing = 'closed' then p_at end,
        wake_no = wake_no + coalesce(p_wake, false)::integer, seen_no = case when p_wake is null then wake_no else seen_no end
      where id = p_dossier and seq = p_seq and hash = decode(p_hash, 'hex') and at_ms <= p_at and standing <> 'closed';
    if not found then
      perform refuse_head(p_dossier, p_seq);
    end if;
  end if;
  if cardinality(p_closes) > 0 then
    update task set state = p_closes_as[array_position(p_closes, no)], closed_seq = p_closes_seq[array_position(p_closes, no)],
        closed_at_ms = p_at, closed_by = p_actor
      where dossier_id = p_dossier and no = any (p_closes) and state = 'open';
    get diagnostics v_count = row_count;
    if v_count <> cardinality(p_closes) then
      raise exception 'a task of dossier % was closed already', p_dossier using errcode = 'NC004';
    end if;
  end if;
  for i in 1 .. cardinality(p_values) loop
    insert into event_value (dossier_id, seq, path, salt, value)
      values (p_dossier, p_value_seqs[i], p_value_paths[i], p_value_salts[i], p_values[i]);
  end loop;
  for i in 1 .. v_events loop
    v_body := p_bodies[i];
    v_task := v_body ->> 'task';
    insert into dossier_event (dossier_id, seq, event_id, type, type_version, record, previous_hash, hash, hash_version, actor, principal,
        instrument, unit, acr, auth_time_ms, task_no, answers_task, at_ms, recorded_at_ms, clock_simulated, idempotency_key, request_part,
        request_hash, request_id, workflow_id, workflow_run_id)
      values (p_dossier, p_seq + i, v_ids[i], p_types[i], p_type_versions[i], v_records[i],
        case when i = 1 then decode(p_hash, 'hex') else v_hashes[i - 1] end, v_hashes[i], 1, p_actor, p_principal, p_instrument, p_unit,
        p_acr, p_auth_time, v_task,
        v_task is not null and coalesce((v_body -> 'closes')::jsonb @> jsonb_build_array(jsonb_build_object('no', v_task, 'as', 'answered')), false),
        p_at, p_recorded_at, p_clock_simulated, p_key, case when p_key is null then null else i end, p_request_hash, p_request_id,
        p_workflow_id, p_workflow_run_id);
  end loop;
  if p is not null then
    perform project_tasks(p_dossier, p);
    perform write_registers(p_dossier, p);
    perform write_papers(p_dossier, p_actor, p_at, p);
  end if;
  return v_answer;
end $$;

-- Says why a head was not written: the act was judged by another one, or the dossier is closed.
create or replace function refuse_head(p_dossier uuid, p_seq integer) returns void language plpgsql as $$
begin
  if exists (select from dossier where id = p_dossier and standing = 'closed') then
    raise exception 'dossier % is closed', p_dossier using errcode = 'NC003';
  end if;
  raise exception 'event % does not follow the chain of dossier %', p_seq + 1, p_dossier using errcode = 'NC001';
end $$;
