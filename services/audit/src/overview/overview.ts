import { scopeOf } from '@nhipcau/acts/reader-scope';
import type { exportOverview as exporting, Overview, readOverview as reading } from '@nhipcau/contracts';
import { calendarInForce, namesOf, readerOf, readOverview, recordRead } from '@nhipcau/database';
import { workingDaysOf } from '@nhipcau/domain/calendar/net-working-days';
import { type Handler, type Refused, refused } from '@nhipcau/http';
import type { AuditHouse } from '../audit-house.ts';
import { csvFile } from '../export/csv.ts';
import { periodAsked } from '../period.ts';
import { overviewRows } from './overview-rows.ts';
import { overviewShown, RETURNABLE } from './overview-shown.ts';

interface OverviewHandlers {
  readonly readOverview: Handler<typeof reading>;
  readonly exportOverview: Handler<typeof exporting>;
}

type Asked = { readonly from?: string; readonly to?: string };

/** The figures of the dossiers that the reader may know of; nobody who holds no post is told any. */
async function figuresFor({ db }: AuditHouse, personId: string, asked: Asked): Promise<Overview | Refused> {
  const [reader, calendar] = await Promise.all([readerOf(db, personId), calendarInForce(db.query)]);
  if (reader.appointments.length === 0) return refused({ code: 'not-appointed' });
  const period = periodAsked(asked, reader.nowMs);
  if ('code' in period) return refused(period);
  const scope = scopeOf(reader);
  const years = calendar.content.years.map(({ year }) => year);
  const figures = await readOverview(db.as(personId), {
    ...scope,
    nowMs: reader.nowMs,
    fromMs: period.fromMs,
    untilMs: period.untilMs,
    workingDays: workingDaysOf(calendar.content),
    calendarFrom: `${Math.min(...years)}-01-01`,
    calendarTo: `${Math.max(...years)}-12-31`,
    returnable: RETURNABLE,
  });
  const names = await namesOf(db, { units: figures.byBody.map(({ unit }) => unit), persons: [] });
  return overviewShown(figures, { period, nowMs: reader.nowMs, whole: scope.units === undefined, names });
}

export function overview(house: AuditHouse): OverviewHandlers {
  return {
    async readOverview({ query, caller }) {
      const shown = await figuresFor(house, caller.personId, query);
      return 'refusals' in shown ? shown : { status: 200, body: shown };
    },
    async exportOverview({ query, caller, language }) {
      const shown = await figuresFor(house, caller.personId, query);
      if ('refusals' in shown) return shown;
      const { from, to } = shown;
      await recordRead(house.db, caller.personId, { what: 'overview-export', from, to });
      const bytes = csvFile(overviewRows(shown, language));
      return { file: { bytes, mediaType: 'text/csv; charset=utf-8', name: `nhip-cau-${from}-${to}.csv` } };
    },
  };
}
