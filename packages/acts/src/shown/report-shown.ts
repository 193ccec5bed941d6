import type { ReportContent, ReportShown } from '@nhipcau/contracts';
import { instantText } from '../instant-text.ts';
import { type DossierRecord, eventsOf } from './record.ts';

/** The report as it was last filed; nothing before. */
export function reportShown({ reports, log, names }: DossierRecord): ReportShown | undefined {
  const report = reports.at(-1);
  if (report === undefined) return undefined;
  return {
    filing: report.no,
    documentHash: report.documentHash,
    filedAt: instantText(report.filedAtMs),
    filedBy: names.person(report.filedBy),
    late: eventsOf(log, 'ReportFiled').at(-1)?.event.late ?? false,
    content: report.content as ReportContent,
  };
}
