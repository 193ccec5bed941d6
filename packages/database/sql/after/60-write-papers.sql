-- What an act writes beside its events: relations, crossings, numbers, medals, texts, letters. Absent keys write nothing.
create or replace function write_registers(p_dossier uuid, p jsonb) returns void language plpgsql as $$
begin
  if p ? 'units' then
    insert into dossier_unit (dossier_id, unit, relation)
      select p_dossier, x.unit, x.relation from jsonb_to_recordset(p -> 'units') as x(unit text, relation text) on conflict do nothing;
  end if;
  if p ? 'crossings' then
    insert into crossing (dossier_id, from_stage, from_round, outcome, to_stage, to_round, seq, hash, workflow_id, workflow_run_id,
        entered_at_ms, left_at_ms)
      select p_dossier, x."fromStage", x."fromRound", x.outcome, x."toStage", x."toRound", x.seq, e.hash, e.workflow_id,
        e.workflow_run_id, coalesce((select max(c.left_at_ms) from crossing c where c.dossier_id = p_dossier),
          (select d.created_at_ms from dossier d where d.id = p_dossier)), e.at_ms
      from jsonb_to_recordset(p -> 'crossings')
        as x("fromStage" text, "fromRound" integer, outcome text, "toStage" text, "toRound" integer, seq integer)
      join dossier_event e on e.dossier_id = p_dossier and e.seq = x.seq;
  end if;
  if p ? 'numbers' then
    insert into document_number (register, year, no, symbol, dossier_id, seq)
      select x.register, x.year, x.no, x.symbol, p_dossier, x.seq
      from jsonb_to_recordset(p -> 'numbers') as x(register text, year integer, no integer, symbol text, seq integer);
  end if;
  if p ? 'medals' then
    insert into medal_register (person_key, dossier_id, nominee, seq)
      select x."personKey", p_dossier, x.nominee, x.seq
      from jsonb_to_recordset(p -> 'medals') as x("personKey" text, nominee integer, seq integer);
  end if;
end $$;

create or replace function write_papers(p_dossier uuid, p_actor text, p_at bigint, p jsonb) returns void language plpgsql as $$
declare v jsonb;
begin
  if p ? 'draft' then
    insert into draft (dossier_id, content, revision, editors, saved_at_ms, saved_by)
      values (p_dossier, (p #> '{draft,content}')::json, 1, array[p_actor], p_at, p_actor);
  end if;
  if p ? 'version' then
    v := p -> 'version';
    insert into proposal_version (dossier_id, no, title, starts_on, ends_on, content, document_hash, editors, presented_at_ms, presented_by)
      values (p_dossier, (v ->> 'no')::integer, v ->> 'title', (v ->> 'startsOn')::date, (v ->> 'endsOn')::date, (v -> 'content')::json,
        v ->> 'documentHash', array(select jsonb_array_elements_text(v -> 'editors')), p_at, p_actor);
    insert into version_part (dossier_id, no, kind, file_name, media_type, size_bytes, sha256)
      select p_dossier, (v ->> 'no')::integer, d.kind, d.file_name, d.media_type, d.size_bytes, d.sha256
      from draft_part d where d.dossier_id = p_dossier;
    update draft set editors = '{}' where dossier_id = p_dossier;
    -- A text that is presented keeps the draft's title nearly always, and its days stand already where the dossier moved with it.
    update dossier set title = v ->> 'title', starts_on = (v ->> 'startsOn')::date, ends_on = (v ->> 'endsOn')::date
      where id = p_dossier and (title, starts_on, ends_on)
        is distinct from (v ->> 'title', (v ->> 'startsOn')::date, (v ->> 'endsOn')::date);
  end if;
  if p ? 'report' then
    v := p -> 'report';
    insert into report_version (dossier_id, no, content, document_hash, filed_at_ms, filed_by)
      values (p_dossier, (v ->> 'no')::integer, (v -> 'content')::json, v ->> 'documentHash', p_at, p_actor);
  end if;
  if p ? 'letters' then
    insert into letter (dossier_id, kind, stage, round, unit, part, subject, body, sent_at_ms)
      select p_dossier, x.kind, x.stage, x.round, x.unit, coalesce(x.part, ''), x.subject, x.body, p_at
      from jsonb_to_recordset(p -> 'letters') as x(kind text, stage text, round integer, unit text, part text, subject text, body text)
      on conflict do nothing;
  end if;
  if p ? 'recalls' then
    update letter l set recalled_at_ms = p_at
      from jsonb_to_recordset(p -> 'recalls') as x(stage text, round integer, unit text)
      where l.dossier_id = p_dossier and l.kind = 'consultation' and l.stage = x.stage and l.round = x.round and l.unit = x.unit
        and l.recalled_at_ms is null;
  end if;
end $$;
