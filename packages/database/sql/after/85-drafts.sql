-- A draft is saved under the dossier's lock, so that what is presented is what was last saved. Null: somebody saved in between.
create or replace function save_draft(p_dossier uuid, p_revision integer, p_content json, p_title text, p_actor text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_standing text; v_revision integer;
begin
  perform refuse_stranger(p_dossier, p_actor);
  select standing into v_standing from dossier where id = p_dossier for no key update;
  update draft set content = p_content, revision = revision + 1, saved_at_ms = real_now_ms(), saved_by = p_actor,
      editors = case when p_actor = any (editors) then editors else editors || p_actor end
    where dossier_id = p_dossier and revision = p_revision returning revision into v_revision;
  if v_revision is not null and v_standing = 'draft' then
    update dossier set title = p_title where id = p_dossier and title <> p_title;
  end if;
  return v_revision;
end $$;

create or replace function touch_draft(p_dossier uuid, p_actor text) returns integer
  language sql security definer set search_path = public, pg_temp as $$
  update draft set revision = revision + 1, saved_at_ms = real_now_ms(), saved_by = p_actor,
      editors = case when p_actor = any (editors) then editors else editors || p_actor end
    where dossier_id = p_dossier returning revision;
$$;

-- Whoever's office a stand-in writes in has a hand in the text as well.
create or replace function credit_draft(p_dossier uuid, p_person text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update draft set editors = editors || p_person where dossier_id = p_dossier and not p_person = any (editors) and in_sight(p_dossier);
$$;

-- Keeps a file in the draft, where the next of its kind takes its place, or lays it ready for an act, once under the name that it came
-- with. Returns the name that it is kept under.
create or replace function put_part(p_dossier uuid, p_place text, p_kind text, p_file_name text, p_media_type text, p_bytes bytea, p_actor text)
  returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare v_sha256 text := encode(sha256(p_bytes), 'hex'); v_replaced text; v_for text[];
begin
  perform refuse_stranger(p_dossier, p_actor);
  perform 1 from dossier where id = p_dossier for no key update;
  -- Held against whoever sweeps the same bytes away elsewhere.
  insert into part_file (sha256, bytes, size_bytes, stored_at_ms) values (v_sha256, p_bytes, octet_length(p_bytes), real_now_ms())
    on conflict (sha256) do update set size_bytes = excluded.size_bytes;
  if p_place = 'draft' then
    select sha256 into v_replaced from draft_part where dossier_id = p_dossier and kind = p_kind;
    insert into draft_part (dossier_id, kind, file_name, media_type, size_bytes, sha256, added_by)
      values (p_dossier, p_kind, p_file_name, p_media_type, octet_length(p_bytes), v_sha256, p_actor)
      on conflict (dossier_id, kind) do update set file_name = excluded.file_name, media_type = excluded.media_type,
        size_bytes = excluded.size_bytes, sha256 = excluded.sha256, added_by = excluded.added_by;
    perform forget_files(array[v_replaced]);
    perform touch_draft(p_dossier, p_actor);
    return p_file_name;
  end if;
  -- What is added in another's office is of both hands. Own posts come before lent ones.
  select array_agg(distinct l.principal) into v_for from clock c
    cross join lateral (select business_day(real_now_ms() + c.offset_ms) as day offset 0) t cross join lateral posts_lent(p_actor, t.day) l
    join dossier_unit u on u.dossier_id = p_dossier and u.unit = l.unit and u.relation in ('owner', 'co-owner')
    where not exists (select from appointment a join dossier_unit o on o.dossier_id = p_dossier and o.unit = a.unit and o.relation in ('owner', 'co-owner')
      where a.person_id = p_actor and a.role not in ('administrator', 'auditor') and a.from_day <= t.day
        and (a.until_day is null or a.until_day >= t.day));
  insert into laid_part (dossier_id, purpose, kind, file_name, media_type, size_bytes, sha256, added_by, added_for, added_at_ms)
    values (p_dossier, p_place, p_kind, p_file_name, p_media_type, octet_length(p_bytes), v_sha256, p_actor, v_for, real_now_ms())
    on conflict do nothing;
  return (select file_name from laid_part where dossier_id = p_dossier and purpose = p_place and kind = p_kind and sha256 = v_sha256);
end $$;

create or replace function drop_draft_part(p_dossier uuid, p_kind text, p_actor text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_sha256 text;
begin
  perform refuse_stranger(p_dossier, p_actor);
  perform 1 from dossier where id = p_dossier for no key update;
  delete from draft_part where dossier_id = p_dossier and kind = p_kind returning sha256 into v_sha256;
  if not found then return false; end if;
  perform forget_files(array[v_sha256]);
  perform touch_draft(p_dossier, p_actor);
  return true;
end $$;
