-- The one way to write a dossier. No service holds it: each has its own door, with its closed list of event types. What nearly every
-- act writes comes as plain arguments, the rest in `p`: reading JSON costs as much here as writing a row. `p_wake` is null where the
-- worker commits: it has seen what it was woken for.
create or replace function commit_act(p_types text[], p_dossier uuid, p_records text[], p_state text, p_state_version integer,
  p_standing text, p_stage text, p_round integer, p_decided text, p_calendar_version integer, p_next_at_ms bigint, p_escalated boolean,
  p_wake boolean, p_closes integer[], p_closes_as text[], p_closes_seq integer[],
  p_value_seqs integer[], p_value_paths text[], p_value_salts bytea[], p_values text[], p jsonb) returns void
  language plpgsql as $$
declare v_seq integer; v_hash bytea; v_at bigint; v_standing text; v_actor text; v_count integer; v_new boolean;
begin
  select seq, hash, at_ms, standing into v_seq, v_hash, v_at, v_standing from dossier where id = p_dossier for no key update;
  v_new := not found;
  if v_standing = 'closed' then
    raise exception 'dossier % is closed', p_dossier using errcode = 'NC003';
  end if;
  select * into v_seq, v_hash, v_at, v_actor
    from append_events(p_types, p_dossier, p_records, coalesce(v_seq, 0), v_hash, coalesce(v_at, 0));
  if v_new then
    insert into dossier (id, kind, standing, stage, round, decided, owner, co_owners, deciding_body, title, state, state_version,
        policy_id, routes, calendar_version, seq, hash, at_ms, next_at_ms, created_at_ms, created_by)
      values (p_dossier, p #>> '{born,kind}', p_standing, p_stage, p_round, p_decided, p #>> '{born,owner}',
        array(select jsonb_array_elements_text(p #> '{born,coOwners}')), p #>> '{born,decidingBody}', p #>> '{draft,title}', p_state,
        p_state_version, p #>> '{born,policyId}', p #>> '{born,routes}', p_calendar_version, v_seq, v_hash, v_at, p_next_at_ms, v_at, v_actor);
  else
    update dossier set standing = p_standing, stage = p_stage, round = p_round, decided = p_decided, state = p_state,
        state_version = p_state_version, calendar_version = p_calendar_version, seq = v_seq, hash = v_hash, at_ms = v_at,
        next_at_ms = p_next_at_ms, escalated = p_escalated, closed_at_ms = case when p_standing = 'closed' then v_at end,
        wake_no = wake_no + coalesce(p_wake, false)::integer, seen_no = case when p_wake is null then wake_no else seen_no end
      where id = p_dossier;
  end if;
  if cardinality(p_closes) > 0 then
    update task set state = p_closes_as[array_position(p_closes, no)], closed_seq = p_closes_seq[array_position(p_closes, no)],
        closed_at_ms = v_at, closed_by = v_actor
      where dossier_id = p_dossier and no = any (p_closes) and state = 'open';
    get diagnostics v_count = row_count;
    if v_count <> cardinality(p_closes) then
      raise exception 'a task of dossier % was closed already', p_dossier using errcode = 'NC004';
    end if;
  end if;
  if cardinality(p_values) > 0 then
    insert into event_value (dossier_id, seq, path, salt, value)
      select p_dossier, x.seq, x.path, x.salt, x.value
      from unnest(p_value_seqs, p_value_paths, p_value_salts, p_values) as x(seq, path, salt, value);
  end if;
  if p is not null then
    perform project_tasks(p_dossier, p);
    perform write_registers(p_dossier, p);
    perform write_papers(p_dossier, v_actor, v_at, p);
  end if;
end $$;
