import { LIMITS } from 'virtual:limits';
import type { FileReference } from '@nhipcau/contracts';
import { type ReactNode, useRef } from 'react';
import { useSpeech } from '../language/language.ts';
import { ENDPOINTS } from '../reach/house.ts';
import { FileField, type FilePlace } from '../task/file-field.tsx';
import { laid } from '../task/laid.ts';
import { uploadFile } from '../task/upload.ts';
import { type MilestoneFiles, withFile } from './with-file.ts';

/** Photographs and papers of a milestone: laid ready as soon as they are chosen, the milestone's once that is recorded. */
export function MilestoneFilesFields(props: {
  dossier: string;
  files: MilestoneFiles;
  change(files: MilestoneFiles): void;
}): ReactNode {
  const { say } = useSpeech();
  const { dossier, files } = props;
  // A file arrives while other things are being typed: it is put beside what stands there by then.
  const latest = useRef(props);
  latest.current = props;
  const place = (of: FileReference | undefined): FilePlace => ({
    async send(file, on) {
      const parts = { params: { id: dossier }, file, fileName: file.name };
      const came = await laid(uploadFile(ENDPOINTS.layMilestoneFile, parts, on));
      if (came === 'away' || 'problem' in came) return came;
      latest.current.change(withFile(latest.current.files, of, came));
      return 'done';
    },
    async remove() {
      latest.current.change(latest.current.files.filter(({ sha256 }) => sha256 !== of?.sha256));
      return 'done';
    },
  });
  return (
    <div className="part-written">
      <p className="part-name">
        {say('milestone.files')} <span className="quiet">{say('field.optional')}</span>
      </p>
      {files.map((file) => (
        <FileField key={file.sha256} label={file.name} kind={file.sha256} kept={file} place={place(file)} />
      ))}
      {files.length < LIMITS.milestoneFiles && (
        <FileField label={say('milestone.files')} kind="milestone" kept={undefined} place={place(undefined)} />
      )}
    </div>
  );
}
