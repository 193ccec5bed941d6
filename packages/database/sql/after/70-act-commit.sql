-- The one way to write a dossier. No service holds it: each has its own door below, with its closed list of event types.
create or replace function commit_act(p_types text[], p_dossier uuid, p_records text[], p_state text, p jsonb) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare v_seq integer; v_hash bytea; v_at bigint; v_standing text; v_new boolean; v_last bytea := decode(p #>> '{row,hash}', 'hex');
begin
  select seq, hash, at_ms, standing into v_seq, v_hash, v_at, v_standing from dossier where id = p_dossier for no key update;
  v_new := not found;
  if v_standing = 'closed' then
    raise exception 'dossier % is closed', p_dossier using errcode = 'NC003';
  end if;
  if coalesce(v_seq, 0) + cardinality(p_records) <> (p #>> '{row,seq}')::integer then
    raise exception 'the row of dossier % does not count its events', p_dossier using errcode = 'NC001';
  end if;
  perform project_dossier(p_dossier, v_new, p_state, p, v_last);
  perform project_tasks(p_dossier, p);
  if append_events(p_types, p_dossier, p_records, coalesce(v_seq, 0), v_hash, coalesce(v_at, 0)) is distinct from v_last then
    raise exception 'the row of dossier % does not hold the head of its chain', p_dossier using errcode = 'NC001';
  end if;
  perform write_papers(p_dossier, p);
end $$;
