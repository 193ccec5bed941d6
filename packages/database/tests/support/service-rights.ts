import type { ServiceRole } from '../../src/index.ts';

/** What a role may do with a table: select, insert, update, delete. A right to some columns counts as one. */
export type TableRights = Readonly<Record<string, string>>;

const tables = (rights: string, names: string): TableRights =>
  Object.fromEntries(names.split(' ').map((name) => [name, rights]));

const HOUSE = tables(
  'S',
  'organisation person account appointment absence lending mandate opening calendar clock policy rule_row routing_row account_epoch',
);
const RECORD = tables(
  'S',
  'dossier dossier_unit dossier_event event_value task crossing proposal_version report_version related_dossier dossier_seen_in_part file_in_sight',
);

/** The table of rights, written here once more: what is not in it is refused. */
export const TABLE_RIGHTS: Readonly<Record<ServiceRole, TableRights>> = {
  nc_dossiers: {
    ...HOUSE,
    ...RECORD,
    ...tables('S', 'letter document_number version_part laid_part part_file draft draft_part register'),
    ...{ policy: 'SI', last_look: 'SIU' },
  },
  nc_tasks: { ...HOUSE, ...RECORD, laid_part: 'S', ...tables('SIUD', 'inbox_view preparation') },
  nc_audit: {
    ...HOUSE,
    ...RECORD,
    ...tables('S', 'letter document_number run_history ledger_entry ledger_head kept_act reconciliation log_cursor'),
  },
  nc_administration: {
    ...HOUSE,
    ...tables(
      'S',
      'dossier task related_dossier dossier_seen_in_part file_in_sight ledger_entry ledger_head log_cursor kept_act',
    ),
    ...tables(
      'SIU',
      'absence lending mandate opening organisation person account closing appointment rule_row routing_row',
    ),
    policy: 'SI',
  },
  nc_worker: {
    ...tables('S', 'organisation person appointment calendar clock policy rule_row routing_row'),
    ...tables('S', 'dossier dossier_event event_value crossing letter run_history'),
    reconciliation: 'SI',
  },
  nc_relay: { ...tables('S', 'dossier dossier_event clock'), run_history: 'SI', log_cursor: 'SIU' },
  nc_console: { ...tables('S', 'account person account_epoch'), session: 'SIUD' },
};

const READING = 'search_key real_now_ms business_day narrowed posts_lent tied_to posts_of openings_of'.split(' ');
const SIGHT = 'seen_units sees_house parts_seen sees_in_part in_sight titles_found next_instant_ms'.split(' ');
const called = (...names: string[]) => [...READING, ...names.flatMap((line) => line.split(' '))].toSorted();

/** Which functions of the house each role may call. */
export const FUNCTION_RIGHTS: Readonly<Record<ServiceRole, readonly string[]>> = {
  nc_dossiers: called(
    ...SIGHT,
    'act_open act_commit_dossiers append_read save_draft put_part drop_draft_part credit_draft',
  ),
  nc_tasks: called(
    ...SIGHT,
    'act_open act_commit_tasks append_read take_numbers medal_holders log_top log_before next_opening_end openings_told',
  ),
  nc_audit: called(...SIGHT, 'append_read broken_ledger_entry kept_units'),
  nc_administration: called(
    ...SIGHT,
    'publish_calendar step_clock raise_wake keep_act append_opening dossier_to_open dossier_of_paper due_dossiers',
    'unsettled_dossiers wake_of end_sign_ins another_administrator',
  ),
  nc_worker: called('stage_open act_commit_worker mark_seen next_instant_ms'),
  nc_relay: called(),
  nc_console: called('end_sign_ins'),
};
