import type { Part } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { Difference } from './difference.tsx';

function sectionsText(part: Part | undefined): string {
  return (part?.sections ?? []).map(({ heading, text }) => [heading, text].filter(Boolean).join('\n')).join('\n\n');
}

/** The papers that go with the text: read here where they were written here, saved where they are files. */
export function PartsShown(props: {
  parts: readonly Part[];
  before?: readonly Part[] | undefined;
  /** Every part unfolded: what is sent is all to be seen. */
  unfolded?: boolean;
  fileAddress?(kind: string): string;
}): ReactNode {
  const { word, say } = useSpeech();
  const { parts, before, unfolded = false, fileAddress } = props;
  return parts.map((part) => {
    const was = before === undefined ? part : before.find(({ kind }) => kind === part.kind);
    const [textNow, textBefore] = [sectionsText(part), sectionsText(was)];
    // A part that is only a file has nothing to fold away: the file is what is to be opened.
    const isShort = textNow === '' && part.file !== undefined;
    return (
      <details key={part.kind} className="part" open={unfolded || isShort || textNow !== textBefore}>
        <summary>{word('part', part.kind)}</summary>
        {textNow !== textBefore ? (
          <Difference before={textBefore} after={textNow} />
        ) : (
          part.sections?.map((section) => (
            <section key={`${section.heading ?? ''} ${section.text}`}>
              {section.heading !== undefined && <h4>{section.heading}</h4>}
              <p className="written">{section.text}</p>
            </section>
          ))
        )}
        {part.file !== undefined && (
          <p>
            {fileAddress === undefined ? (
              <bdi>{part.file.name}</bdi>
            ) : (
              <a href={fileAddress(part.kind)} download>
                <bdi>{part.file.name}</bdi>
              </a>
            )}{' '}
            <span className="quiet">{say('part.size', { n: Math.ceil(part.file.bytes / 1024) })}</span>
          </p>
        )}
      </details>
    );
  });
}
