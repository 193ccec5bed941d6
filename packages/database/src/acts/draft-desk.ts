import type { PartKind } from '@nhipcau/domain/vocabulary';
import type { Database } from '../connection/database.ts';
import type { LaidPurpose } from '../schema/version.ts';
import type { ActContext } from './act-context.ts';
import { type ActReader, actReader } from './act-reader.ts';
import { openAct, rollBack } from './act-transaction.ts';
import { contextOf } from './perform-act.ts';

/** The draft of one dossier, held under the dossier's lock: what is saved here is what a presentation takes. */
export interface DraftDesk extends Pick<ActReader, 'draft'> {
  /** The new revision, or undefined where somebody saved in between. */
  save(revision: number, content: object, title: string): Promise<number | undefined>;
  /** Keeps a file in the draft, or lays it ready for an act; the name that it is kept under. */
  putPart(
    place: 'draft' | LaidPurpose,
    part: { kind: PartKind; fileName: string; mediaType: string; bytes: Buffer },
  ): Promise<string>;
  /** Writes down that somebody else's office was written in. */
  credit(personId: string): Promise<void>;
  /** False where the draft has no such file. */
  dropPart(kind: string): Promise<boolean>;
}

/**
 * Work at a draft in one transaction that is committed only where the work says so. Undefined: there is no such dossier.
 *
 * @throws DatabaseUnavailable where the same request may be sent again
 */
export function atDraft<Result>(
  db: Database,
  asked: { readonly dossierId: string; readonly actor: string },
  work: (desk: DraftDesk, context: ActContext) => Promise<{ readonly keep: boolean; readonly result: Result }>,
): Promise<Result | undefined> {
  const { dossierId, actor } = asked;
  return db.queue.run(dossierId, () =>
    db.withClient(async (client) => {
      try {
        const opened = await openAct(db, client, { dossierId, actor, key: null });
        const ended = opened.present ? await work(desk(), await contextOf(db, client, opened)) : undefined;
        await client.query(ended?.keep === true ? 'commit' : 'rollback');
        return ended?.result;
      } catch (fault) {
        await rollBack(client).catch(() => undefined);
        throw fault;
      }

      function desk(): DraftDesk {
        return {
          draft: actReader(client, dossierId).draft,
          async save(revision, content, title) {
            const text = 'select save_draft($1, $2, $3::json, $4, $5) as revision';
            const { rows } = await client.query<{ revision: number | null }>(text, [
              dossierId,
              revision,
              JSON.stringify(content),
              title,
              actor,
            ]);
            return rows[0]?.revision ?? undefined;
          },
          async putPart(place, { kind, fileName, mediaType, bytes }) {
            const text = 'select put_part($1, $2, $3, $4, $5, $6, $7) as name';
            const { rows } = await client.query<{ name: string }>(text, [
              dossierId,
              place,
              kind,
              fileName,
              mediaType,
              bytes,
              actor,
            ]);
            return rows[0]?.name ?? fileName;
          },
          async credit(personId) {
            await client.query('select credit_draft($1, $2)', [dossierId, personId]);
          },
          async dropPart(kind) {
            const text = 'select drop_draft_part($1, $2, $3) as dropped';
            const { rows } = await client.query<{ dropped: boolean }>(text, [dossierId, kind, actor]);
            return rows[0]?.dropped ?? false;
          },
        };
      }
    }),
  );
}
