import type { ProposalContent } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { Difference } from './difference.tsx';
import { fieldLines, TEXT_FIELDS } from './field-text.ts';
import { PartsShown } from './parts-shown.tsx';

/** These say the same in two languages; the others list. */
const BILINGUAL: readonly string[] = ['title', 'purpose', 'workshop'];

function Lines({ lines, field }: { lines: readonly string[]; field: string }): ReactNode {
  if (lines.length === 1) return <bdi>{lines[0]}</bdi>;
  if (BILINGUAL.includes(field)) {
    return (
      <>
        <bdi>{lines[0]}</bdi>
        <p className="quiet" lang="en">
          <bdi>{lines[1]}</bdi>
        </p>
      </>
    );
  }
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The text as it is answered on; beside an earlier one, what differs by words. */
export function ProposalText(props: {
  content: ProposalContent;
  before?: ProposalContent | undefined;
  unfolded?: boolean;
  fileAddress?(kind: string): string;
}): ReactNode {
  const speech = useSpeech();
  const { content, before, unfolded = false, fileAddress } = props;
  return (
    <div className="text">
      <dl>
        {TEXT_FIELDS.map((field) => {
          const now = fieldLines(speech, field, content);
          const was = before === undefined ? now : fieldLines(speech, field, before);
          if (now === undefined && was === undefined) return null;
          const [textNow, textBefore] = [now?.join('\n') ?? '', was?.join('\n') ?? ''];
          return (
            <div key={field} data-changed={textNow !== textBefore} data-field={field}>
              <dt>{speech.word('field', field)}</dt>
              <dd>
                {textNow === textBefore ? (
                  <Lines lines={now ?? []} field={field} />
                ) : (
                  <Difference before={textBefore} after={textNow} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <PartsShown
        parts={content.parts ?? []}
        before={before?.parts}
        unfolded={unfolded}
        {...(fileAddress === undefined ? {} : { fileAddress })}
      />
    </div>
  );
}
