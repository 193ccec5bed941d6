import { personOf } from '@nhipcau/acts/person-of';
import type { AnyRefusal, FileReference } from '@nhipcau/contracts';
import { type ActContext, atDraft, type LaidPurpose } from '@nhipcau/database';
import type { PartKind } from '@nhipcau/domain/vocabulary';
import { notFound, refused, type UploadedFile } from '@nhipcau/http';
import { mayAct, type Person } from '@nhipcau/rights';
import type { DossiersHouse } from './dossiers-house.ts';

interface Laying {
  readonly dossierId: string;
  readonly personId: string;
  readonly purpose: LaidPurpose;
  readonly kind: PartKind;
  readonly file: UploadedFile;
  /** Why whoever reads the dossier may not lay a file ready; nothing where they may. */
  refusal(person: Person, context: ActContext): AnyRefusal | undefined;
}

/** A stranger is told what a missing dossier is told. */
function whyNot(personId: string, context: ActContext, refusal: Laying['refusal']): AnyRefusal | undefined {
  const person = personOf(personId, context);
  const dossier = { state: context.state, policy: context.rules.policy };
  return mayAct(person, 'read-dossier', { dossier }).may ? refusal(person, context) : { code: 'not-found' };
}

/** Lays a file ready for the act that will name it; until then it is nobody's word. */
export async function layFile(house: DossiersHouse, laying: Laying) {
  const { dossierId, personId, purpose, kind, refusal } = laying;
  const { name: fileName, mediaType, bytes, sha256 } = laying.file;
  const laid = await atDraft<string | AnyRefusal>(house.db, { dossierId, actor: personId }, async (desk, context) => {
    const not = whyNot(personId, context, refusal);
    if (not !== undefined) return { keep: false, result: not };
    return { keep: true, result: await desk.putPart(purpose, { kind, fileName, mediaType, bytes }) };
  });
  if (laid === undefined) return notFound();
  if (typeof laid !== 'string') return refused(laid);
  const reference: FileReference = { sha256, name: laid, mediaType, bytes: bytes.length };
  return { status: 200 as const, body: { file: reference } };
}
