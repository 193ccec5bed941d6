import { writtenText } from '@nhipcau/acts/proposal-text';
import type { AnyRefusal, EndpointsOf, ProposalContent } from '@nhipcau/contracts';
import { type DossierReading, type LockedDraft, readDossier, readDraftFile, readDraftView } from '@nhipcau/database';
import { etagOf, type Handlers, notFound, refused } from '@nhipcau/http';
import type { DossiersHouse } from './dossiers-house.ts';
import { type Edited, editDraft, editingRefusal } from './draft-editing.ts';
import { draftRead } from './draft-reading.ts';

type DraftHandlers = Pick<
  Handlers<EndpointsOf<'dossiers'>>,
  'readDraft' | 'saveDraft' | 'saveDraftPart' | 'readDraftPart' | 'removeDraftPart'
>;

/** A text may name the files that are attached; another file cannot be meant. */
function fileFaults(content: ProposalContent, draft: LockedDraft): AnyRefusal[] {
  const attached = new Set(draft.parts.map((part) => `${part.kind} ${part.sha256}`));
  return (content.parts ?? []).flatMap((part, index): AnyRefusal[] => {
    const known = part.file === undefined || attached.has(`${part.kind} ${part.file.sha256}`);
    return known ? [] : [{ code: 'file-unknown', at: `/content/parts/${index}/file` }];
  });
}

function saved(edited: Edited) {
  if ('refusals' in edited) return edited;
  return { status: 200 as const, body: edited, headers: etagOf(edited.revision) };
}

/** Whoever may not write at the draft does not read it either: it is nobody's word yet. */
function refusalToRead(personId: string, reading: DossierReading | undefined): AnyRefusal | undefined {
  if (reading === undefined) return { code: 'not-found' };
  const { reader, state, rules } = reading;
  const refusal = editingRefusal(personId, { ...reader, state, rules });
  return refusal?.code === 'not-a-draft' || refusal?.code === 'round-decided' ? undefined : refusal;
}

export function drafts(house: DossiersHouse): DraftHandlers {
  return {
    async readDraft({ params, caller, language }) {
      const db = house.db.as(caller.personId);
      const reading = await readDossier(db, params.id);
      const refusal = refusalToRead(caller.personId, reading);
      const draft = refusal === undefined ? await readDraftView(db, params.id) : undefined;
      if (draft === undefined || reading === undefined) return refusal === undefined ? notFound() : refused(refusal);
      const body = await draftRead(db, reading, draft, language);
      return { status: 200, headers: etagOf(draft.revision), body };
    },

    async saveDraft({ params, caller, body, revision }) {
      const { content } = body;
      const edited = await editDraft(house, {
        dossierId: params.id,
        personId: caller.personId,
        revision,
        change: async (desk, draft) => {
          const faults = fileFaults(content, draft);
          if (faults.length > 0) return faults;
          const next = await desk.save(revision, writtenText(content), content.title.vi);
          return next === undefined ? [{ code: 'draft-changed' }] : [];
        },
      });
      return saved(edited);
    },

    async saveDraftPart({ params, caller, revision, file }) {
      const { name, mediaType, bytes, sha256 } = file;
      const edited = await editDraft(house, {
        dossierId: params.id,
        personId: caller.personId,
        revision,
        change: async (desk) => {
          await desk.putPart('draft', { kind: params.kind, fileName: name, mediaType, bytes });
          return [];
        },
      });
      if ('refusals' in edited) return edited;
      const reference = { sha256, name, mediaType, bytes: bytes.length };
      return { status: 200, body: { ...edited, file: reference }, headers: etagOf(edited.revision) };
    },

    async readDraftPart({ params, caller }) {
      const db = house.db.as(caller.personId);
      const refusal = refusalToRead(caller.personId, await readDossier(db, params.id));
      if (refusal !== undefined) return refused(refusal);
      const file = await readDraftFile(db, params.id, params.kind);
      if (file === undefined) return notFound();
      return { file: { bytes: file.bytes, mediaType: file.mediaType, name: file.fileName } };
    },

    async removeDraftPart({ params, caller, revision }) {
      const edited = await editDraft(house, {
        dossierId: params.id,
        personId: caller.personId,
        revision,
        change: async (desk) => ((await desk.dropPart(params.kind)) ? [] : [{ code: 'file-unknown' }]),
      });
      return saved(edited);
    },
  };
}
