-- The projections of an act, in its own transaction. `p` holds rows computed by projectionOf; absent keys cost nothing.
create or replace function project_tasks(p_dossier uuid, p jsonb) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare v_count integer;
begin
  if p ? 'closes' then
    update task t set state = x.state, closed_at_ms = x."closedAtMs", closed_by = x."closedBy", closed_seq = x."closedSeq"
      from jsonb_to_recordset(p -> 'closes') as x(no integer, state text, "closedAtMs" bigint, "closedBy" text, "closedSeq" integer)
      where t.dossier_id = p_dossier and t.no = x.no and t.state = 'open';
    get diagnostics v_count = row_count;
    if v_count <> jsonb_array_length(p -> 'closes') then
      raise exception 'a task of dossier % was closed already', p_dossier using errcode = 'NC004';
    end if;
  end if;
  if p ? 'opens' then
    insert into task (dossier_id, no, kind, dossier_kind, stage, round, unit, role, person, seat, must_speak, about, opened_at_ms, due_at_ms,
        reminders, escalated, claimed_by, state, closed_at_ms, closed_by, closed_seq)
      select p_dossier, x.no, x.kind, x."dossierKind", x.stage, x.round, x.unit, x.role, x.person, x.seat, x."mustSpeak", x.about,
        x."openedAtMs", x."dueAtMs", x.reminders, x.escalated, x."claimedBy", x.state, x."closedAtMs", x."closedBy", x."closedSeq"
      from jsonb_to_recordset(p -> 'opens') as x(no integer, kind text, "dossierKind" text, stage text, round integer, unit text, role text,
        person text, seat text, "mustSpeak" boolean, about integer, "openedAtMs" bigint, "dueAtMs" bigint, reminders integer,
        escalated boolean, "claimedBy" text, state text, "closedAtMs" bigint, "closedBy" text, "closedSeq" integer);
  end if;
  if p ? 'changes' then
    update task t set due_at_ms = x."dueAtMs", reminders = x.reminders, escalated = x.escalated, claimed_by = x."claimedBy"
      from jsonb_to_recordset(p -> 'changes') as x(no integer, "dueAtMs" bigint, reminders integer, escalated boolean, "claimedBy" text)
      where t.dossier_id = p_dossier and t.no = x.no;
    get diagnostics v_count = row_count;
    if v_count <> jsonb_array_length(p -> 'changes') then
      raise exception 'a task of dossier % is missing', p_dossier using errcode = 'NC004';
    end if;
  end if;
end $$;

create or replace function project_dossier(p_dossier uuid, p_new boolean, p_state text, p jsonb, p_hash bytea) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare r jsonb := p -> 'row';
begin
  if p_new then
    insert into dossier (id, kind, standing, stage, round, decided, owner, co_owners, deciding_body, title, state, state_version,
        policy_id, routes, calendar_version, seq, hash, at_ms, next_at_ms, created_at_ms, created_by)
      values (p_dossier, r ->> 'kind', r ->> 'standing', r ->> 'stage', (r ->> 'round')::integer, r ->> 'decided', r ->> 'owner',
        array(select jsonb_array_elements_text(r -> 'coOwners')), r ->> 'decidingBody', p #>> '{draft,title}', p_state,
        (r ->> 'stateVersion')::integer, r ->> 'policyId', r ->> 'routes', (r ->> 'calendarVersion')::integer, (r ->> 'seq')::integer,
        p_hash, (r ->> 'atMs')::bigint, (r ->> 'nextAtMs')::bigint, (r ->> 'createdAtMs')::bigint, r ->> 'createdBy');
  else
    update dossier set standing = r ->> 'standing', stage = r ->> 'stage', round = (r ->> 'round')::integer, decided = r ->> 'decided',
        state = p_state, state_version = (r ->> 'stateVersion')::integer, calendar_version = (r ->> 'calendarVersion')::integer,
        seq = (r ->> 'seq')::integer, hash = p_hash, at_ms = (r ->> 'atMs')::bigint, next_at_ms = (r ->> 'nextAtMs')::bigint,
        escalated = (r ->> 'escalated')::boolean, closed_at_ms = (r ->> 'closedAtMs')::bigint,
        wake_no = case when (p ->> 'wake')::boolean then wake_no + 1 else wake_no end,
        seen_no = case when (p ->> 'seen')::boolean then wake_no else seen_no end,
        title = coalesce(p #>> '{version,title}', title),
        starts_on = coalesce((p #>> '{version,startsOn}')::date, starts_on), ends_on = coalesce((p #>> '{version,endsOn}')::date, ends_on)
      where id = p_dossier;
  end if;
end $$;
