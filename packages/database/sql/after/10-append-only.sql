-- The second lock on the legal record: not even the owner of the table changes or removes an event by accident or by grant.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: the record is append-only', tg_op, tg_table_name using errcode = 'NC005';
end $$;

do $$
declare kept text;
begin
  foreach kept in array array['dossier_event', 'crossing', 'proposal_version', 'version_part', 'report_version', 'document_number', 'medal_register',
    'ledger_entry', 'policy', 'calendar', 'run_history']
  loop
    execute format('create or replace trigger %I before update or delete on %I for each row execute function refuse_change()',
      kept || '_append_only', kept);
    execute format('create or replace trigger %I before truncate on %I for each statement execute function refuse_change()',
      kept || '_never_emptied', kept);
  end loop;
end $$;

-- Every event's dossier is under the act's lock when it is appended; a foreign key would only lock it once more, at a tenth of the
-- act's cost. What remains is that no dossier may go.
create or replace trigger dossier_never_deleted before delete on dossier for each row execute function refuse_change();
create or replace trigger dossier_never_emptied before truncate on dossier for each statement execute function refuse_change();
