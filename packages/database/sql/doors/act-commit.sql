-- The one way in which a service writes a dossier: written out for each, with its closed list of event types.
--
-- The record that is hashed is composed here, out of the very values that the columns get: no caller can make them differ, skip a
-- number, break the chain, go back in time, or write over a head that is not the one it read. What nearly every act writes comes as
-- plain arguments, the rest in `p`. `p_wake` is null where the worker commits: it has seen what it was woken for. Expressions are few
-- and large: each is prepared anew in every transaction, which is most of what an act costs here.
--
-- Answers "id hash" of each event. Checks that a table would repeat for every row stand here instead, once an act.
declare
  v_seq integer := p_seq; v_body json; v_task integer; v_closed integer; v_id uuid; v_record text; v_hash bytea;
  v_head bytea := decode(p_hash, 'hex'); v_previous bytea := v_head; v_answer text := '';
begin
  if (/*actor*/) is not true then
    raise exception '% is not who this act was opened for', p_actor using errcode = 'NC012';
  end if;
  for i in 1 .. cardinality(p_types) loop
    v_seq := v_seq + 1;
    v_body := p_bodies[i];
    if (p_types[i] = any (array[/*types*/]) and p_bodies[i] ^@ '{' and (p_types[i] <> 'DossierClosed' or (v_body ->> 'events')::integer = v_seq))
      is not true
    then
      perform refuse_event(p_types[i], p_types[i] = any (array[/*types*/]), v_seq);
    end if;
    v_id := uuidv7();
    v_task := (v_body ->> 'task')::integer;
    v_closed := array_position(p_closes, v_task);
    v_record := row_to_json(row(p_acr, p_actor, p_at, p_auth_time, v_body, p_clock_simulated, p_dossier, v_id, 1, p_key, p_instrument,
      encode(v_previous, 'hex'), p_principal, p_recorded_at, p_request_hash, p_request_id, case when p_key is not null then i end, v_seq,
      p_types[i], p_type_versions[i], p_unit, p_workflow_id, p_workflow_run_id)::event_record);
    v_hash := sha256(convert_to(v_record, 'UTF8'));
    insert into dossier_event (dossier_id, seq, event_id, type, type_version, record, previous_hash, hash, hash_version, actor, principal,
        instrument, unit, acr, auth_time_ms, task_no, answers_task, at_ms, recorded_at_ms, clock_simulated, idempotency_key, request_part,
        request_hash, request_id, workflow_id, workflow_run_id)
      values (p_dossier, v_seq, v_id, p_types[i], p_type_versions[i], v_record, v_previous, v_hash, 1, p_actor, p_principal, p_instrument,
        p_unit, p_acr, p_auth_time, v_task, coalesce(p_closes_as[v_closed] = 'answered' and p_closes_seq[v_closed] = v_seq, false),
        p_at, p_recorded_at, p_clock_simulated, p_key, case when p_key is not null then i end, p_request_hash, p_request_id,
        p_workflow_id, p_workflow_run_id);
    v_previous := v_hash;
    v_answer := v_answer || v_id || ' ' || encode(v_hash, 'hex') || ' ';
  end loop;

  if p_seq = 0 then
    insert into dossier (id, kind, standing, stage, round, decided, owner, co_owners, deciding_body, title, state, state_version,
        policy_id, routes, calendar_version, seq, hash, at_ms, next_at_ms, created_at_ms, created_by)
      values (p_dossier, p #>> '{born,kind}', p_standing, p_stage, p_round, p_decided, p #>> '{born,owner}',
        array(select jsonb_array_elements_text(p #> '{born,coOwners}')), p #>> '{born,decidingBody}', p #>> '{draft,title}', p_state,
        p_state_version, p #>> '{born,policyId}', p #>> '{born,routes}', p_calendar_version, v_seq, v_hash, p_at, p_next_at_ms,
        p_at, p_actor);
  else
    -- Where nothing has moved that lists ask by, only what every act changes is written: half the price, because words are checked anew
    -- by each statement that writes them.
    if p_standing is null then
      update dossier set state = p_state, state_version = p_state_version, seq = v_seq, hash = v_hash, at_ms = p_at,
          wake_no = wake_no + coalesce(p_wake, false)::integer, seen_no = case when p_wake is null then wake_no else seen_no end
        where id = p_dossier and seq = p_seq and hash = v_head and at_ms <= p_at and standing <> 'closed' and v_seq > p_seq;
    else
      update dossier set standing = p_standing, stage = p_stage, round = p_round, decided = p_decided, state = p_state,
          state_version = p_state_version, calendar_version = p_calendar_version, seq = v_seq, hash = v_hash, at_ms = p_at,
          next_at_ms = case when p_standing <> 'closed' then p_next_at_ms end, escalated = p_escalated,
          closed_at_ms = case when p_standing = 'closed' then p_at end,
          starts_on = case when p ? 'version' then (p #>> '{version,startsOn}')::date else starts_on end,
          ends_on = case when p ? 'version' then (p #>> '{version,endsOn}')::date else ends_on end,
          wake_no = wake_no + coalesce(p_wake, false)::integer, seen_no = case when p_wake is null then wake_no else seen_no end
        where id = p_dossier and seq = p_seq and hash = v_head and at_ms <= p_at and standing <> 'closed' and v_seq > p_seq;
    end if;
    if not found or (p_key is null) <> (p_request_hash is null) then
      perform refuse_head(p_dossier, p_seq);
    end if;
  end if;
  -- Written so that no index of open tasks fits: planned while there were few, such a plan would read every open task of the house.
  for i in 1 .. cardinality(p_closes) loop
    update task set state = p_closes_as[i], closed_seq = p_closes_seq[i], closed_at_ms = p_at, closed_by = p_actor
      where dossier_id = p_dossier and no = p_closes[i] and state || '' = 'open';
    if not found then
      raise exception 'a task of dossier % was closed already', p_dossier using errcode = 'NC004';
    end if;
  end loop;
  for i in 1 .. cardinality(p_values) loop
    insert into event_value (dossier_id, seq, path, salt, value)
      values (p_dossier, p_value_seqs[i], p_value_paths[i], p_value_salts[i], p_values[i]);
  end loop;
  if p is not null then
    if p ?| array['opens', 'changes'] then
      perform project_tasks(p_dossier, p);
    end if;
    if p ?| array['units', 'crossings', 'numbers', 'medals'] then
      perform write_registers(p_dossier, p);
    end if;
    if p ?| array['draft', 'version', 'report', 'letters', 'recalls'] then
      perform write_papers(p_dossier, p_actor, p_at, p);
    end if;
  end if;
  return v_answer;
end
