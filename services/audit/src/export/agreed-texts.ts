import { createHash } from 'node:crypto';
import { instantText } from '@nhipcau/acts/instant-text';
import type { FileReference } from '@nhipcau/contracts';
import { type PersonsDatabase, readReports, readVersions } from '@nhipcau/database';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';

/** A text that was presented or filed: what the hashes in the records speak of. */
export interface AgreedText {
  readonly of: 'version' | 'report';
  readonly no: number;
  readonly content: Readonly<Record<string, unknown>>;
  /** Byte for byte what was hashed. */
  readonly canonical: string;
  readonly documentHash: string;
  /** Whether the text as it is kept today still has the hash under which it was answered. */
  readonly intact: boolean;
  readonly at: string;
  readonly files: readonly { readonly part: string; readonly file: FileReference }[];
}

interface Kept {
  readonly no: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly documentHash: string;
}

function agreed(of: AgreedText['of'], { no, content, documentHash }: Kept, atMs: number): AgreedText {
  const canonical = canonicalJson(content);
  const parts = (content['parts'] ?? []) as readonly { readonly kind: string; readonly file?: FileReference }[];
  return {
    of,
    no,
    content,
    canonical,
    documentHash,
    intact: createHash('sha256').update(canonical, 'utf8').digest('hex') === documentHash,
    at: instantText(atMs),
    files: parts.flatMap(({ kind, file }) => (file === undefined ? [] : [{ part: kind, file }])),
  };
}

/** Every version of the proposal and every filing of the report, the oldest first. */
export async function agreedTexts(db: PersonsDatabase, dossierId: string): Promise<readonly AgreedText[]> {
  const [versions, reports] = await Promise.all([readVersions(db, dossierId), readReports(db, dossierId)]);
  return [
    ...versions.map((one) => agreed('version', one, one.presentedAtMs)),
    ...reports.map((one) => agreed('report', one, one.filedAtMs)),
  ];
}
