-- Tasks that an act opens or changes without closing them: reminders, claims, moved deadlines. Absent keys write nothing.
create or replace function project_tasks(p_dossier uuid, p jsonb) returns void language plpgsql as $$
declare v_count integer;
begin
  if p ? 'opens' then
    insert into task (dossier_id, no, kind, dossier_kind, stage, round, unit, role, person, seat, must_speak, about, opened_at_ms,
        due_at_ms, reminders, escalated, claimed_by, state, closed_at_ms, closed_by, closed_seq)
      select p_dossier, x.no, x.kind, x."dossierKind", x.stage, x.round, x.unit, x.role, x.person, x.seat, x."mustSpeak", x.about,
        x."openedAtMs", x."dueAtMs", x.reminders, x.escalated, x."claimedBy", x.state,
        case when x.state <> 'open' then x."closedAtMs" end, case when x.state <> 'open' then x."closedBy" end,
        case when x.state <> 'open' then x."closedSeq" end
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
