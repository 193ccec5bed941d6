import type { FileReference, Part, ProposalContent } from '@nhipcau/contracts';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import type { TextFacts } from '@nhipcau/domain/dossier/commands';
import {
  PART_KINDS,
  type PartKind,
  type PersonId,
  PROPOSAL_FIELDS,
  type ProposalField,
} from '@nhipcau/domain/vocabulary';
import { documentHashOf } from './document-hash.ts';

/** A file attached to a draft, by the part that it is. */
export interface AttachedFile {
  readonly kind: PartKind;
  readonly file: FileReference;
}

/** The text as everybody reads it: what was written, with the attached files in their places, parts in the order of the house. */
export function textWithFiles(content: ProposalContent, files: readonly AttachedFile[]): ProposalContent {
  const written = new Map((content.parts ?? []).map((part) => [part.kind, part.sections]));
  const attached = new Map(files.map(({ kind, file }) => [kind, file]));
  const parts = PART_KINDS.flatMap((kind): Part[] => {
    const [sections, file] = [written.get(kind), attached.get(kind)];
    if (sections === undefined && file === undefined) return [];
    return [{ kind, ...(sections === undefined ? {} : { sections }), ...(file === undefined ? {} : { file }) }];
  });
  const { parts: _written, ...facts } = content;
  return parts.length === 0 ? facts : { ...facts, parts };
}

/** What is kept of a draft: files stand in a table of their own and are put in their places when the text is read. */
export function writtenText(content: ProposalContent): ProposalContent {
  const { parts, ...facts } = content;
  const sections = (parts ?? []).flatMap(({ kind, sections }): Part[] =>
    sections === undefined ? [] : [{ kind, sections }],
  );
  return parts === undefined ? facts : { ...facts, parts: sections };
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** What the rules judge of a text. */
export function factsOf(text: ProposalContent, editors: readonly PersonId[]): TextFacts {
  return {
    documentHash: documentHashOf(text),
    start: text.start ?? '',
    end: text.end ?? '',
    foreignElement: text.foreignElement ?? false,
    filled: PROPOSAL_FIELDS.filter((field) => isFilled((text as Readonly<Record<string, unknown>>)[field])),
    parts: (text.parts ?? []).map((part) => part.kind),
    editors,
  };
}

export interface ChangedField {
  readonly field: ProposalField;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The fields in which two texts differ, in the order of the house. */
export function changedFields(before: ProposalContent, after: ProposalContent): ChangedField[] {
  const [earlier, later] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>];
  return PROPOSAL_FIELDS.filter(
    (field) => canonicalJson(earlier[field] ?? null) !== canonicalJson(later[field] ?? null),
  ).map((field) => ({
    field,
    ...(earlier[field] === undefined ? {} : { before: earlier[field] }),
    ...(later[field] === undefined ? {} : { after: later[field] }),
  }));
}
