import { VOCABULARY } from 'virtual:vocabulary';
import type { FileReference, Part } from '@nhipcau/contracts';
import type { PartKind } from '@nhipcau/domain/vocabulary';
import { type ReactNode, useRef, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { ENDPOINTS } from '../reach/house.ts';
import { Choose } from '../task/field.tsx';
import { FileField } from '../task/file-field.tsx';
import { laid } from '../task/laid.ts';
import { uploadFile } from '../task/upload.ts';

/** The files that the report will name, by what they are. */
export type ReportFiles = Readonly<Partial<Record<PartKind, FileReference>>>;

/** As the report names them, in the order of the house. */
export function partsOf(files: ReportFiles): readonly Part[] {
  return VOCABULARY.PART_KINDS.flatMap((kind) => {
    const file = files[kind];
    return file === undefined ? [] : [{ kind, file }];
  });
}

/** What goes with the report: laid ready with the house as soon as it is chosen, the report's once that is filed. */
export function ReportFilesFields(props: {
  dossier: string;
  files: ReportFiles;
  change(files: ReportFiles): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const { dossier, files } = props;
  // A file arrives while other things are being typed: it is put beside what stands there by then.
  const latest = useRef(props);
  latest.current = props;
  const put = (kind: PartKind, file: FileReference | undefined) => {
    const { [kind]: _before, ...others } = latest.current.files;
    latest.current.change(file === undefined ? others : { ...others, [kind]: file });
  };
  const [added, add] = useState<readonly PartKind[]>([]);
  const shown = VOCABULARY.PART_KINDS.filter((kind) => files[kind] !== undefined || added.includes(kind));
  return (
    <>
      {shown.map((kind) => (
        <div key={kind} className="part-written">
          <p className="part-name">{word('part', kind)}</p>
          <FileField
            label={word('part', kind)}
            kind={kind}
            kept={files[kind]}
            place={{
              async send(file, on) {
                const parts = { params: { id: dossier, kind }, file, fileName: file.name };
                const came = await laid(uploadFile(ENDPOINTS.layReportPart, parts, on));
                if (came === 'away' || 'problem' in came) return came;
                put(kind, came);
                return 'done';
              },
              async remove() {
                put(kind, undefined);
                return 'done';
              },
            }}
          />
        </div>
      ))}
      {shown.length < VOCABULARY.PART_KINDS.length && (
        <Choose
          label={say('report.addFile')}
          optional
          value=""
          change={(kind) => kind !== '' && add([...added, kind])}
          of={VOCABULARY.PART_KINDS.filter((kind) => !shown.includes(kind)).map((value) => ({
            value,
            text: word('part', value),
          }))}
        />
      )}
    </>
  );
}
