import type { Kind, Stage } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from '../connection/database.ts';
import { leftConditions, netDays } from './left-rounds.ts';
import { Parameters } from './parameters.ts';
import { type Scope, seenCondition } from './seen-dossiers.ts';

export interface OverviewQuery extends Scope {
  readonly nowMs: number;
  /** Rounds and dossiers that ended at or after the one and before the other. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** Every worked day of the calendar in force, in order, and the first and last day that it holds. */
  readonly workingDays: readonly string[];
  readonly calendarFrom: string;
  readonly calendarTo: string;
  /** Stages of which a round may end as returned. */
  readonly returnable: readonly Stage[];
}

export interface OpenFigures {
  readonly open: number;
  readonly late: number;
}

/** Net working days of what ended; of `counted` of them, for the others reach beyond the calendar. */
export interface TimeFigures {
  readonly counted: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

export interface RoundFigures extends TimeFigures {
  /** Absent in the figures over all stages, or over all kinds. */
  readonly stage: Stage | null;
  readonly kind: Kind | null;
  readonly left: number;
  /** Of `returnable` rounds, those left as returned. */
  readonly returned: number;
  readonly returnable: number;
}

export interface ClosedFigures extends TimeFigures {
  readonly kind: Kind | null;
  readonly closed: number;
}

export interface BodyFigures {
  readonly unit: string;
  /** Open dossiers that it owns. */
  readonly owned: number;
  /** Open dossiers that wait for an answer of it, and of these, those whose day has passed. */
  readonly waited: number;
  readonly late: number;
}

export interface OverviewFigures {
  readonly all: OpenFigures;
  readonly byStage: readonly (OpenFigures & { readonly stage: Stage })[];
  readonly byKind: readonly (OpenFigures & { readonly kind: Kind })[];
  readonly byBody: readonly BodyFigures[];
  readonly rounds: readonly RoundFigures[];
  readonly closed: readonly ClosedFigures[];
}

const OPEN = 'count(*) as open, count(*) filter (where late) as late';
/** A percentile is a time that something took: the least that so many did not exceed. */
const TIME = `count(days) as counted, percentile_disc(0.5) within group (order by days) as "medianDays",
      percentile_disc(0.9) within group (order by days) as "p90Days"`;

function statement(query: OverviewQuery, values: Parameters): string {
  const now = values.add(query.nowMs);
  const days = values.add(query.workingDays);
  const [first, last] = [values.add(query.calendarFrom), values.add(query.calendarTo)];
  const returnable = values.add(query.returnable);
  const seen = seenCondition(query, values);
  const held = (from: string) =>
    `business_day(${from}) >= ${first}::date and business_day(c.left_at_ms) <= ${last}::date`;
  return `with owed as materialized (
      select t.dossier_id, t.unit, min(t.due_key) <= ${now} as late from task t where t.state = 'open' group by 1, 2),
    unanswered as materialized (select distinct dossier_id from owed where late),
    open as materialized (
      select d.id, d.stage, d.kind, d.owner, u.dossier_id is not null as late
      from dossier d left join unanswered u on u.dossier_id = d.id where d.standing = 'open' and ${seen}),
    rounds as materialized (
      select c.from_stage as stage, d.kind, c.outcome, c.to_stage = 'end' as ended,
        case when ${held('c.entered_at_ms')} then ${netDays(days)} end as days,
        case when ${held('d.created_at_ms')} then ${netDays(days).replaceAll('c.entered_at_ms', 'd.created_at_ms')} end as whole_days
      from crossing c join dossier d on d.id = c.dossier_id
      where ${leftConditions(query, values).join(' and ')} and ${seen}),
    bodies as (
      select owner as unit, 1 as owned, 0 as waited, 0 as late from open
      union all select o.unit, 0, 1, o.late::integer from owed o join open d on d.id = o.dossier_id)
    select (select row_to_json(x) from (select ${OPEN} from open) x) as all,
      (select coalesce(json_agg(x), '[]') from (select stage, ${OPEN} from open group by stage) x) as "byStage",
      (select coalesce(json_agg(x), '[]') from (select kind, ${OPEN} from open group by kind) x) as "byKind",
      (select coalesce(json_agg(x), '[]') from (select unit, sum(owned) as owned, sum(waited) as waited, sum(late) as late
        from bodies group by unit order by sum(late) desc, sum(waited) desc, sum(owned) desc, unit) x) as "byBody",
      (select coalesce(json_agg(x), '[]') from (select stage, kind, count(*) as left, count(*) filter (where outcome = 'returned') as returned,
          count(*) filter (where stage = any(${returnable}::text[])) as returnable, ${TIME}
        from rounds group by grouping sets ((stage), (kind), ())) x) as rounds,
      (select coalesce(json_agg(x), '[]') from (select kind, count(*) as closed, ${TIME}
        from (select kind, whole_days as days from rounds where ended) r group by grouping sets ((kind), ())) x) as closed`;
}

/** The figures of the dossiers that the reader may know of: what is open now, and what ended in a period. */
export async function readOverview(db: PersonsDatabase, query: OverviewQuery): Promise<OverviewFigures> {
  const values = new Parameters();
  const text = statement(query, values);
  const [row] = await db.query<OverviewFigures & Record<string, unknown>>({ text }, values.values);
  if (row === undefined) throw new Error('the overview has no row');
  return row;
}
