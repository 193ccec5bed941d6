-- Files without an act: what was laid ready and never named, what was taken out of a draft. They go, and what an act has named stays.

-- Bytes that stand nowhere any more. Locked before it is asked where they stand; what somebody is attaching just now is left.
create or replace function forget_files(p_files text[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_held text[];
begin
  select array_agg(h.sha256) into v_held
    from (select sha256 from part_file where sha256 = any (p_files) for update skip locked) h;
  delete from part_file f where f.sha256 = any (v_held)
    and not exists (select from version_part v where v.sha256 = f.sha256)
    and not exists (select from draft_part d where d.sha256 = f.sha256)
    and not exists (select from laid_part l where l.sha256 = f.sha256);
end $$;

-- Whether a filing of the report or a milestone of the dossier names the file.
create or replace function part_is_named(p_dossier uuid, p_sha256 text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from report_version r cross join lateral json_array_elements(r.content -> 'parts') x
      where r.dossier_id = p_dossier and x #>> '{file,sha256}' = p_sha256)
    or exists (select from dossier_event e cross join lateral json_array_elements(e.record::json #> '{body,files}') x
      where e.dossier_id = p_dossier and e.type = 'MilestoneReached' and x ->> 'sha256' = p_sha256);
$$;

create or replace function refuse_losing_named() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' or part_is_named(old.dossier_id, old.sha256) then
    raise exception '% on % is refused: the record is append-only', tg_op, tg_table_name using errcode = 'NC005';
  end if;
  return old;
end $$;
drop trigger if exists report_part_append_only on laid_part;
drop trigger if exists report_part_never_emptied on laid_part;
create or replace trigger laid_part_kept before update or delete on laid_part for each row execute function refuse_losing_named();
create or replace trigger laid_part_never_emptied before truncate on laid_part for each statement execute function refuse_change();

-- Nobody can name them any more once the stage that they were laid for is over.
create or replace function sweep_laid_parts() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_files text[];
begin
  with swept as (
    delete from laid_part l where l.dossier_id = new.id and not part_is_named(l.dossier_id, l.sha256) returning l.sha256
  ) select array_agg(distinct sha256) into v_files from swept;
  perform forget_files(v_files);
  return null;
end $$;
create or replace trigger dossier_sweeps_laid_parts after update of stage, standing on dossier for each row
  when (old.stage in ('execution', 'reporting') and (new.stage <> old.stage or new.standing = 'closed'))
  execute function sweep_laid_parts();
