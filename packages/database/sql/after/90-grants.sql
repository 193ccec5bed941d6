-- Rights are granted from nothing on every migration, so that this page is the whole truth.
revoke all on all tables in schema public from public, nc_dossiers, nc_tasks, nc_audit, nc_administration, nc_worker, nc_relay, nc_console;
revoke all on all functions in schema public from nc_dossiers, nc_tasks, nc_audit, nc_administration, nc_worker, nc_relay, nc_console;
grant usage on schema public to nc_dossiers, nc_tasks, nc_audit, nc_administration, nc_worker, nc_relay, nc_console;

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proowner = 'nc_owner'::regrole loop
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
grant execute on function search_key(text), real_now_ms(), business_day(bigint), narrowed(text[], text[]), posts_lent(text, date),
  tied_to(text, date), posts_of(text, date), openings_of(text, bigint) to
  nc_dossiers, nc_tasks, nc_audit, nc_administration, nc_worker, nc_relay, nc_console;
-- What the row security asks; each answers of nobody but the person set in the transaction.
grant execute on function seen_units(), sees_house(), parts_seen(), sees_in_part(), in_sight(uuid), titles_found(text, text, integer) to
  nc_dossiers, nc_tasks, nc_audit, nc_administration;
grant select on related_dossier, dossier_seen_in_part, file_in_sight to nc_dossiers, nc_tasks, nc_audit, nc_administration;
grant execute on function next_instant_ms() to nc_dossiers, nc_tasks, nc_audit, nc_administration, nc_worker;

grant select on organisation, person, account, appointment, absence, lending, mandate, opening, calendar, clock, policy, rule_row, routing_row to
  nc_dossiers, nc_tasks, nc_audit, nc_administration;
grant select on organisation, person, appointment, calendar, clock, policy, rule_row, routing_row to nc_worker;
grant select on account, person to nc_console;
grant select on dossier, dossier_unit, dossier_event, event_value, task, crossing, proposal_version, report_version to
  nc_dossiers, nc_tasks, nc_audit;
grant select on letter, document_number to nc_dossiers, nc_audit;
grant select on version_part, part_file to nc_dossiers;
grant select on laid_part to nc_dossiers, nc_tasks;
-- The tasks that would go to a stand-in, as their own person sees them; an administrator sees none.
grant select on dossier, task to nc_administration;
grant select on dossier, dossier_event, event_value, crossing, letter to nc_worker;

grant select on draft, draft_part, register to nc_dossiers;
grant execute on function medal_holders(text[]) to nc_tasks;
grant insert on policy to nc_dossiers;
grant select, insert, update on last_look to nc_dossiers;
grant execute on function log_top(), log_before(bigint), next_opening_end(), openings_told() to nc_tasks;
grant select, insert, update, delete on inbox_view to nc_tasks;
grant execute on function take_numbers(text, integer, integer) to nc_tasks;
grant select, insert, update, delete on preparation to nc_tasks;
grant execute on function save_draft(uuid, integer, json, text, text), drop_draft_part(uuid, text, text), credit_draft(uuid, text),
  put_part(uuid, text, text, text, text, bytea, text) to nc_dossiers;

grant select on run_history, ledger_entry, ledger_head, reconciliation, log_cursor to nc_audit;
grant execute on function append_read(text, jsonb) to nc_dossiers, nc_tasks, nc_audit;
grant select (seq, reason, reason_salt) on kept_act to nc_audit;
grant execute on function broken_ledger_entry(text), kept_units() to nc_audit;

grant insert on absence, lending, mandate to nc_administration;
grant insert (id, dossier_id, kind, owner, person_id, unit, instrument, reason, reason_salt, hours, asked_as, asked_at_ms, lapses_at_ms) on opening
  to nc_administration;
grant update (second_id, second_unit, second_instrument, confirmed_at_ms, until_ms, ended_how, ended_at_ms, ended_by, end_reason,
  end_reason_salt) on opening to nc_administration;
grant execute on function dossier_to_open(uuid), dossier_of_paper(text, text, integer), append_opening(text, jsonb) to nc_administration;
grant update (ended_on, ended_by, ended_at_ms) on absence to nc_administration;
grant update (ended_on, ended_by, ended_at_ms, end_reason) on lending to nc_administration;
grant update (ended_on, ended_by, end_reason) on mandate to nc_administration;
grant insert, update on organisation, person, account, appointment, rule_row, routing_row to nc_administration;
grant select, insert on closing to nc_administration;
grant update (reopened_at_ms, reopened_by, reopen_reason) on closing to nc_administration;
grant insert on policy to nc_administration;
grant select on ledger_entry, ledger_head, log_cursor, kept_act to nc_administration;
grant execute on function publish_calendar(integer, json, text, text), step_clock(bigint), raise_wake(uuid),
  keep_act(text, jsonb, json, text, bytea), due_dossiers(bigint, integer), unsettled_dossiers(bigint, integer), wake_of(uuid) to nc_administration;

grant select, insert on run_history to nc_relay;
grant select, insert on reconciliation to nc_worker;
grant select on run_history to nc_worker;
grant execute on function mark_seen(uuid, integer) to nc_worker;

grant select (id, stage, standing, wake_no, seen_no) on dossier to nc_relay;
grant select (log_id, event_id, dossier_id, seq, type) on dossier_event to nc_relay;
grant select on clock to nc_relay;
grant select, insert, update on log_cursor to nc_relay;

grant select, insert, update, delete on session to nc_console;
grant select on account_epoch to nc_dossiers, nc_tasks, nc_audit, nc_administration, nc_console;
grant execute on function end_sign_ins(text) to nc_administration, nc_console;
grant execute on function another_administrator(text, date) to nc_administration;
