import type { PoolClient } from 'pg';
import type { LaidPurpose } from '../schema/version.ts';
import type { StandingIn } from './act-context.ts';

/** A draft as it stands under the dossier's lock. */
export interface LockedDraft {
  readonly content: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly editors: readonly string[];
  readonly parts: readonly {
    readonly kind: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly sha256: string;
  }[];
}

/** A file that was laid ready, by whom and in whose offices: whoever lays what an act names has a hand in it. */
export type LaidPart = LockedDraft['parts'][number] & { readonly hands: readonly string[] };

/** What an act may still read, and the numbers it may take, while it holds the dossier. */
export interface ActReader {
  /** First of `count` consecutive numbers; given back if the act is refused. */
  takeNumbers(register: string, year: number, count?: number): Promise<number>;
  /** Which of these keyed digests hold the medal already. */
  medalHolders(keys: readonly string[]): Promise<readonly string[]>;
  draft(): Promise<LockedDraft | undefined>;
  /** The files that were laid ready for an act. */
  laidParts(purpose: LaidPurpose): Promise<readonly LaidPart[]>;
  /** The text of a version that was presented. */
  versionContent(no: number): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** By what posts somebody other than the actor may act on the business day of an instant. */
  standingOf(personId: string, atMs: number): Promise<StandingIn>;
  /** What a unit is called in the symbols of its papers: Decree 30/2020, Appendix I. */
  abbreviationOf(unit: string): Promise<string | undefined>;
}

const DRAFT = `select d.content, d.revision, d.editors,
    coalesce((select json_agg(json_build_object('kind', p.kind, 'fileName', p.file_name, 'mediaType', p.media_type, 'sizeBytes', p.size_bytes,
      'sha256', p.sha256) order by p.kind) from draft_part p where p.dossier_id = d.dossier_id), '[]') as parts
  from draft d where d.dossier_id = $1`;

const STANDING = `select posts_of($1, business_day($2)) as appointments, tied_to($1, business_day($2)) as tied`;

export function actReader(client: PoolClient, dossierId: string): ActReader {
  return {
    async takeNumbers(register, year, count = 1) {
      const { rows } = await client.query<{ first: number }>('select take_numbers($1, $2, $3) as first', [
        register,
        year,
        count,
      ]);
      return rows[0]?.first ?? 0;
    },
    async medalHolders(keys) {
      const { rows } = await client.query<{ key: string }>('select key from medal_holders($1) key', [keys]);
      return rows.map((row) => row.key);
    },
    async draft() {
      return (await client.query<LockedDraft>(DRAFT, [dossierId])).rows[0];
    },
    async laidParts(purpose) {
      const text = `select kind, file_name as "fileName", media_type as "mediaType", size_bytes as "sizeBytes", sha256, array[added_by]::text[] || coalesce(added_for, '{}')::text[] as hands
        from laid_part where dossier_id = $1 and purpose = $2`;
      return (await client.query<LaidPart>(text, [dossierId, purpose])).rows;
    },
    async versionContent(no) {
      const text = 'select content from proposal_version where dossier_id = $1 and no = $2';
      return (await client.query<{ content: Readonly<Record<string, unknown>> }>(text, [dossierId, no])).rows[0]
        ?.content;
    },
    async standingOf(personId, atMs) {
      const { rows } = await client.query<StandingIn>(STANDING, [personId, atMs]);
      return rows[0] ?? { appointments: [], tied: [] };
    },
    async abbreviationOf(unit) {
      const { rows } = await client.query<{ abbreviation: string | null }>(
        'select abbreviation from organisation where id = $1',
        [unit],
      );
      return rows[0]?.abbreviation ?? undefined;
    },
  };
}
