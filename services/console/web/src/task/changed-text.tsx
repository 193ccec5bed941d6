import type { TaskDetail } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { ProposalText } from '../dossier/proposal-text.tsx';
import { useSpeech } from '../language/language.ts';
import { keepTyped, useTyped } from '../reach/kept-text.ts';
import { typedOf } from './sending.ts';

type Text = Pick<TaskDetail, 'documentHash' | 'version'>;

const KEPT = 'read';

/** Remembers on which text an answer was given, until it is known what became of it: signing in anew opens a new page. */
export function keepTextRead(of: string, { documentHash, version }: Text): void {
  keepTyped(of, KEPT, { documentHash, version });
}

/** The text that the reader has before them: an answer names it, until they have read what it has become. */
export function useTextRead(task: TaskDetail): { before: Text | undefined; read(): void } {
  const of = typedOf(task.id);
  const [kept, keep] = useTyped<Text | null>(of, KEPT, null);
  const [first, setFirst] = useState<Text>(kept ?? task);
  const changed = task.state === 'open' && first.documentHash !== task.documentHash;
  return {
    before: changed ? first : undefined,
    read() {
      keep(null);
      setFirst(task);
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
