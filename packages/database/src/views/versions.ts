import type { PersonsDatabase } from '../connection/database.ts';

/** A text as it was presented, with the number that it was signed under. */
export interface VersionRow {
  readonly no: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly documentHash: string;
  readonly presentedAtMs: number;
  readonly presentedBy: string;
}

export interface ReportRow {
  readonly no: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly documentHash: string;
  readonly filedAtMs: number;
  readonly filedBy: string;
}

const VERSIONS = {
  name: 'versions',
  text: `select no, content, document_hash as "documentHash", presented_at_ms as "presentedAtMs", presented_by as "presentedBy"
    from proposal_version where dossier_id = $1 order by no`,
};

const REPORTS = {
  name: 'reports',
  text: `select no, content, document_hash as "documentHash", filed_at_ms as "filedAtMs", filed_by as "filedBy"
    from report_version where dossier_id = $1 order by no`,
};

/** Every version, the oldest first. */
export async function readVersions(db: PersonsDatabase, dossierId: string): Promise<readonly VersionRow[]> {
  return await db.query<VersionRow & Record<string, unknown>>(VERSIONS, [dossierId]);
}

/** Every filing of the report, the oldest first. */
export async function readReports(db: PersonsDatabase, dossierId: string): Promise<readonly ReportRow[]> {
  return await db.query<ReportRow & Record<string, unknown>>(REPORTS, [dossierId]);
}
