import type { TaskDetail } from '@nhipcau/contracts';
import { type ReactNode, useRef, useState } from 'react';
import { ProposalText } from '../dossier/proposal-text.tsx';
import { useSpeech } from '../language/language.ts';

type Text = Pick<TaskDetail, 'documentHash' | 'version'>;

/** The text that the reader has before them: an answer names it, until they have read what it has become. */
export function useTextRead(task: TaskDetail | undefined): { before: Text | undefined; read(): void } {
  const [, again] = useState(0);
  const first = useRef<(Text & { readonly of: string }) | undefined>(undefined);
  if (task !== undefined && first.current?.of !== task.id) {
    first.current = { of: task.id, documentHash: task.documentHash, version: task.version } as typeof first.current;
  }
  const before = first.current;
  const changed = task?.state === 'open' && before?.documentHash !== task.documentHash;
  return {
    before: changed ? before : undefined,
    read() {
      first.current = undefined;
      again((times) => times + 1);
    },
  };
}

/** The text is no longer the one that was being answered on: what differs, and a word that it was read. */
export function ChangedText(props: { task: TaskDetail; before: Text; read(): void }): ReactNode {
  const { say } = useSpeech();
  const { task, before, read } = props;
  return (
    <section className="changed-text" role="alert">
      <h3>{say('changed.title')}</h3>
      <p>{say('changed.why')}</p>
      {task.version !== undefined && <ProposalText content={task.version.content} before={before.version?.content} />}
      <button type="button" className="button" onClick={read}>
        {say('changed.read')}
      </button>
    </section>
  );
}
