-- Says why a head was not written: the act was judged by another one, it lacks its request or its events, or the dossier is closed.
create or replace function refuse_head(p_dossier uuid, p_seq integer) returns void language plpgsql as $$
begin
  if exists (select from dossier where id = p_dossier and standing = 'closed') then
    raise exception 'dossier % is closed', p_dossier using errcode = 'NC003';
  end if;
  raise exception 'event % does not follow the chain of dossier %', p_seq + 1, p_dossier using errcode = 'NC001';
end $$;

-- Says why an event was not written.
create or replace function refuse_event(p_type text, p_allowed boolean, p_seq integer) returns void language plpgsql as $$
begin
  if not coalesce(p_allowed, false) then
    raise exception 'this service may not append %', p_type using errcode = 'NC002';
  end if;
  raise exception 'event % has no body, or closes the dossier and miscounts the log', p_seq using errcode = 'NC001';
end $$;
