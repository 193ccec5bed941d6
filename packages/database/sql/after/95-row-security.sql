-- The second wall beneath the rights: rows of a dossier are there only for whom it concerns, whatever the service asks. Written anew on
-- every migration. FORCE binds the owner of the tables too, who is told explicitly that they may: the doors run in their name.
do $$
declare
  -- `offset 0`: asked row by row, never of the whole house at once, and planned once instead of twice.
  seen constant text := '((select sees_house()) or exists (select from related_dossier r where r.dossier_id = %1$s offset 0)
    or ((select sees_in_part()) and exists (select from dossier_seen_in_part p where p.dossier_id = %1$s offset 0)))';
  people constant text := 'nc_dossiers, nc_tasks, nc_audit, nc_administration';
  old record; t text; key text;
begin
  for old in select policyname, tablename from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I', old.policyname, old.tablename);
  end loop;
  foreach t in array array['dossier', 'dossier_unit', 'dossier_event', 'event_value', 'task', 'crossing', 'proposal_version', 'version_part',
    'report_version', 'laid_part', 'letter', 'document_number', 'medal_register', 'draft', 'draft_part', 'part_file', 'preparation', 'last_look',
    'inbox_view', 'run_history', 'ledger_entry', 'reconciliation', 'opening', 'kept_act']
  loop
    if exists (select from pg_class c where c.oid = t::regclass and not (c.relrowsecurity and c.relforcerowsecurity)) then
      execute format('alter table %I enable row level security', t);
      execute format('alter table %I force row level security', t);
    end if;
    execute format('create policy %I on %I to nc_owner using (true) with check (true)', t || '_of_owner', t);
    -- Nobody's person: what they may read at all is said by the grants.
    execute format('create policy %I on %I to nc_worker, nc_relay using (true) with check (true)', t || '_of_machines', t);
    key := case t when 'dossier' then 'dossier.id' else t || '.dossier_id' end;
    if t in ('dossier', 'dossier_event', 'event_value', 'crossing', 'proposal_version', 'version_part', 'report_version',
      'laid_part', 'letter', 'document_number', 'medal_register', 'draft', 'draft_part', 'run_history') then
      execute format('create policy %I on %I for select to %s using (%s)', t || '_in_sight', t, people, format(seen, key));
    end if;
  end loop;
  -- A task of an own unit is seen without asking for its dossier: the inbox reads nothing else.
  execute format('create policy task_in_sight on task for select to %s using (unit = any ((select seen_units())::text[]) or %s)',
    people, format(seen, 'task.dossier_id'));
  execute format('create policy dossier_unit_in_sight on dossier_unit for select to %s using (unit = any ((select seen_units())::text[]) or %s)',
    people, format(seen, 'dossier_unit.dossier_id'));
  execute format('create policy part_file_in_sight on part_file for select to %s
    using (exists (select from file_in_sight f where f.sha256 = part_file.sha256))', people);
  execute format('create policy preparation_in_sight on preparation to nc_tasks using (%1$s)
    with check (prepared_by = (select current_setting(''nhipcau.person'', true)) and %1$s)', format(seen, 'preparation.dossier_id'));
  execute format('create policy last_look_own on last_look to nc_dossiers using (person_id = (select current_setting(''nhipcau.person'', true)))
    with check (person_id = (select current_setting(''nhipcau.person'', true)) and %s)', format(seen, 'last_look.dossier_id'));
  create policy inbox_view_own on inbox_view to nc_tasks using (person_id = (select current_setting('nhipcau.person', true)))
    with check (person_id = (select current_setting('nhipcau.person', true)));
  execute format('create policy opening_in_sight on opening for select to nc_dossiers, nc_tasks, nc_audit
    using (person_id = (select current_setting(''nhipcau.person'', true)) or %s)', format(seen, 'opening.dossier_id'));
  -- Who may agree to an opening keeps its book: it names a dossier by number, kind and owner, and says nothing of its text.
  create policy opening_kept on opening to nc_administration using (true) with check (true);
  create policy ledger_entry_audited on ledger_entry for select to nc_audit using ((select sees_house())
    or (position('"opening"' in record) > 0 and exists (select from opening o
      where o.id = coalesce(record::jsonb #>> '{entry,opening}', record::jsonb #>> '{entry,reply,opening}'))));
  -- What no unit is named in, a calendar or the clock, is every auditor's.
  create policy ledger_entry_of_keeping on ledger_entry for select to nc_audit using (ledger = 'administration'
    and ((select kept_units()) @> '{*}' or record::jsonb #> '{entry,units}' ?| (select kept_units())
      or ((select kept_units()) is not null and record::jsonb #> '{entry,units}' = '[]')));
  create policy kept_act_audited on kept_act for select to nc_audit
    using (exists (select from ledger_entry l where l.ledger = 'administration' and l.seq = kept_act.seq));
  create policy kept_act_of_keepers on kept_act for select to nc_administration using (true);
  create policy ledger_entry_of_keepers on ledger_entry for select to nc_administration
    using (ledger in ('administration', 'openings') or position('"opening"' in record) > 0);
  create policy reconciliation_audited on reconciliation for select to nc_audit using ((select sees_house()));
end $$;
