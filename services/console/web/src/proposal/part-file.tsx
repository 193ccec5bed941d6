import type { PartKind } from '@nhipcau/domain/vocabulary';
import type { ReactNode } from 'react';
import { ask, ENDPOINTS, queries } from '../reach/house.ts';
import { FileField, type FileOutcome, type FilePlace } from '../task/file-field.tsx';
import { uploadFile } from '../task/upload.ts';
import type { Outcome } from './draft-keeper.ts';
import type { FilesProps } from './fields-props.ts';
import { outcomeOf } from './use-draft.ts';

/** In the draft, between two savings of the text. */
function inDraft(id: string, kind: PartKind, { between }: FilesProps): FilePlace {
  const told = async (outcome: Promise<Outcome>): Promise<FileOutcome> => {
    const come = await outcome;
    void queries.invalidateQueries({ queryKey: ['readDraft', { params: { id } }] });
    if (come === 'away' || come === 'changed') return 'away';
    return 'problem' in come ? { problem: come.problem } : 'done';
  };
  const params = { id, kind };
  return {
    send: (file, on) =>
      told(
        between((revision) =>
          outcomeOf(() => uploadFile(ENDPOINTS.saveDraftPart, { params, revision, file, fileName: file.name }, on)),
        ),
      ),
    remove: () =>
      told(
        between((revision) => outcomeOf(async () => (await ask(ENDPOINTS.removeDraftPart, { params, revision })).body)),
      ),
  };
}

export function PartFile(props: { id: string; kind: PartKind; label: string; files: FilesProps }): ReactNode {
  const { id, kind, label, files } = props;
  return (
    <FileField
      label={label}
      kind={kind}
      kept={files.attached.find((one) => one.kind === kind)?.file}
      address={`/api/dossiers/${id}/draft/parts/${kind}`}
      place={inDraft(id, kind, files)}
    />
  );
}
