/** A table that the log determines: which of its columns, and how it is brought back to what the log says. */
export interface Projection {
  readonly table: string;
  readonly columns: readonly string[];
  /** How a column is compared where its text may differ and its value not. */
  readonly comparable?: Readonly<Record<string, string>>;
  readonly replace: readonly string[];
}

const TASK = [
  ...[
    'dossier_id',
    'no',
    'kind',
    'dossier_kind',
    'stage',
    'round',
    'unit',
    'role',
    'person',
    'seat',
    'must_speak',
    'about',
  ],
  ...[
    'opened_at_ms',
    'due_at_ms',
    'reminders',
    'escalated',
    'claimed_by',
    'state',
    'closed_at_ms',
    'closed_by',
    'closed_seq',
  ],
];
const DOSSIER = [
  ...[
    'id',
    'kind',
    'standing',
    'stage',
    'round',
    'decided',
    'owner',
    'co_owners',
    'deciding_body',
    'state',
    'state_version',
  ],
  ...[
    'policy_id',
    'routes',
    'calendar_version',
    'seq',
    'hash',
    'at_ms',
    'next_at_ms',
    'escalated',
    'created_at_ms',
    'created_by',
    'closed_at_ms',
  ],
];
const UNIT = ['dossier_id', 'unit', 'relation'];
const CROSSING = [
  ...[
    'dossier_id',
    'from_stage',
    'from_round',
    'outcome',
    'to_stage',
    'to_round',
    'seq',
    'hash',
    'workflow_id',
    'workflow_run_id',
    'entered_at_ms',
    'left_at_ms',
  ],
];
const NUMBER = ['register', 'year', 'no', 'symbol', 'dossier_id', 'seq'];
const MEDAL = ['person_key', 'dossier_id', 'nominee', 'seq'];

function completed(table: string, columns: readonly string[]): string {
  const list = columns.join(', ');
  return `insert into ${table} (${list}) select ${list} from rebuilt_${table} on conflict do nothing`;
}

/** Titles and days come from the presented texts, wakes from what happened since: neither is a projection of the log. */
export const PROJECTIONS: readonly Projection[] = [
  {
    table: 'dossier',
    columns: DOSSIER,
    comparable: { state: 'state::jsonb' },
    replace: [
      `update dossier d set ${DOSSIER.slice(1)
        .map((column) => `${column} = r.${column}`)
        .join(', ')}
        from rebuilt_dossier r where r.id = d.id`,
    ],
  },
  { table: 'task', columns: TASK, replace: ['delete from task', completed('task', TASK)] },
  { table: 'dossier_unit', columns: UNIT, replace: ['delete from dossier_unit', completed('dossier_unit', UNIT)] },
  { table: 'crossing', columns: CROSSING, replace: [completed('crossing', CROSSING)] },
  { table: 'document_number', columns: NUMBER, replace: [completed('document_number', NUMBER)] },
  { table: 'medal_register', columns: MEDAL, replace: [completed('medal_register', MEDAL)] },
];
