-- Appends records to a dossier's chain. Everything that the columns say is read out of the very bytes that are hashed, and the head of
-- the chain is the one under the dossier's lock; a caller can neither skip a number, nor break the chain, nor go back in time.
create or replace function append_events(p_types text[], p_dossier uuid, p_records text[],
  inout v_seq integer, inout v_hash bytea, inout v_at bigint, out v_actor text)
  language plpgsql as $$
declare
  v_record text; r jsonb; b jsonb; v_previous bytea;
begin
  foreach v_record in array p_records loop
    r := v_record::jsonb;
    b := r -> 'body';
    v_seq := v_seq + 1;
    v_previous := decode(r ->> 'previousHash', 'hex');
    if (r ->> 'dossierId')::uuid is distinct from p_dossier or (r ->> 'seq')::integer is distinct from v_seq
       or v_previous is distinct from v_hash or not coalesce((r ->> 'at')::bigint >= v_at, false)
       or (r ->> 'hashVersion')::integer is distinct from 1 then
      raise exception 'event % does not follow the chain of dossier %', v_seq, p_dossier using errcode = 'NC001';
    end if;
    if not coalesce(r ->> 'type' = any (p_types), false) then
      raise exception 'this service may not append %', r ->> 'type' using errcode = 'NC002';
    end if;
    if r ->> 'type' = 'DossierClosed' and (b ->> 'events')::integer is distinct from v_seq then
      raise exception 'the closing event counts % events, the log has %', b ->> 'events', v_seq using errcode = 'NC001';
    end if;
    v_hash := sha256(convert_to(v_record, 'UTF8'));
    v_at := (r ->> 'at')::bigint;
    v_actor := r ->> 'actor';
    insert into dossier_event (dossier_id, seq, event_id, type, type_version, record, previous_hash, hash, hash_version, actor, principal,
        instrument, unit, acr, auth_time_ms, task_no, answers_task, at_ms, recorded_at_ms, clock_simulated, idempotency_key, request_part,
        request_hash, request_id, workflow_id, workflow_run_id)
      values (p_dossier, v_seq, (r ->> 'eventId')::uuid, r ->> 'type', (r ->> 'typeVersion')::integer, v_record, v_previous, v_hash, 1,
        v_actor, r ->> 'principal', r ->> 'instrument', r ->> 'unit', r ->> 'acr', (r ->> 'authTime')::bigint, (b ->> 'task')::integer,
        coalesce(b -> 'closes' @> jsonb_build_array(jsonb_build_object('no', b -> 'task', 'as', 'answered')), false),
        v_at, (r ->> 'recordedAt')::bigint, (r ->> 'clockSimulated')::boolean, r ->> 'idempotencyKey', (r ->> 'requestPart')::integer,
        r ->> 'requestHash', r ->> 'requestId', r ->> 'workflowId', r ->> 'workflowRunId');
  end loop;
end $$;
