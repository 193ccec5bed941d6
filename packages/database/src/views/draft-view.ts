import type { PartKind } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from '../connection/database.ts';

/** A file as a draft or a version names it. */
export interface PartRow {
  readonly kind: PartKind;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface DraftView {
  readonly content: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly editors: readonly string[];
  readonly savedAtMs: number;
  readonly savedBy: string;
  readonly parts: readonly PartRow[];
}

const DRAFT = {
  name: 'draft_view',
  text: `select d.content, d.revision, d.editors, d.saved_at_ms as "savedAtMs", d.saved_by as "savedBy",
      coalesce((select json_agg(json_build_object('kind', p.kind, 'fileName', p.file_name, 'mediaType', p.media_type,
        'sizeBytes', p.size_bytes, 'sha256', p.sha256) order by p.kind) from draft_part p where p.dossier_id = d.dossier_id), '[]') as parts
    from draft d where d.dossier_id = $1`,
};

const DRAFT_FILE = {
  name: 'draft_file',
  text: `select p.kind, p.file_name as "fileName", p.media_type as "mediaType", p.size_bytes as "sizeBytes", p.sha256, f.bytes
    from draft_part p join part_file f using (sha256) where p.dossier_id = $1 and p.kind = $2`,
};

const VERSION_FILE = {
  name: 'version_file',
  text: `select p.kind, p.file_name as "fileName", p.media_type as "mediaType", p.size_bytes as "sizeBytes", p.sha256, f.bytes
    from version_part p join part_file f using (sha256) where p.dossier_id = $1 and p.no = $2 and p.kind = $3`,
};

const REPORT_FILE = {
  name: 'report_file',
  text: `select p.kind, p.file_name as "fileName", p.media_type as "mediaType", p.size_bytes as "sizeBytes", p.sha256, f.bytes
    from report_version r cross join lateral json_array_elements(r.content -> 'parts') x
      join laid_part p on p.dossier_id = r.dossier_id and p.purpose = 'report' and p.kind = x ->> 'kind' and p.sha256 = x #>> '{file,sha256}'
      join part_file f on f.sha256 = p.sha256
    where r.dossier_id = $1 and r.no = $2 and p.kind = $3`,
};

const MILESTONE_FILE = {
  name: 'milestone_file',
  text: `select p.kind, p.file_name as "fileName", p.media_type as "mediaType", p.size_bytes as "sizeBytes", p.sha256, f.bytes
    from laid_part p join part_file f using (sha256)
    where p.dossier_id = $1 and p.purpose = 'milestone' and p.sha256 = $2 and exists (
      select from dossier_event e cross join lateral json_array_elements(e.record::json #> '{body,files}') x
      where e.dossier_id = p.dossier_id and e.type = 'MilestoneReached' and x ->> 'sha256' = p.sha256)`,
};

export type FileRow = PartRow & { readonly bytes: Buffer };

export async function readDraftView(db: PersonsDatabase, dossierId: string): Promise<DraftView | undefined> {
  return (await db.query<DraftView>(DRAFT, [dossierId]))[0];
}

export async function readDraftFile(
  db: PersonsDatabase,
  dossierId: string,
  kind: PartKind,
): Promise<FileRow | undefined> {
  return (await db.query<FileRow>(DRAFT_FILE, [dossierId, kind]))[0];
}

export async function readVersionFile(
  db: PersonsDatabase,
  dossierId: string,
  no: number,
  kind: PartKind,
): Promise<FileRow | undefined> {
  return (await db.query<FileRow>(VERSION_FILE, [dossierId, no, kind]))[0];
}

/** A file that a filing of the report names. */
export async function readReportFile(
  db: PersonsDatabase,
  dossierId: string,
  no: number,
  kind: PartKind,
): Promise<FileRow | undefined> {
  return (await db.query<FileRow>(REPORT_FILE, [dossierId, no, kind]))[0];
}

/** A file that a milestone names. */
export async function readMilestoneFile(
  db: PersonsDatabase,
  dossierId: string,
  sha256: string,
): Promise<FileRow | undefined> {
  return (await db.query<FileRow>(MILESTONE_FILE, [dossierId, sha256]))[0];
}
