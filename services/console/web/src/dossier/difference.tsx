import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { wordDiff } from './word-diff.ts';

/** What was taken out and what was put in, by words; told to ears as well as to eyes. */
export function Difference({ before, after }: { before: string; after: string }): ReactNode {
  const { say } = useSpeech();
  return (
    <span className="difference">
      {wordDiff(before, after).map((piece, no) => {
        const key = `${no} ${piece.kind}`;
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
        const Tag = piece.kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key}>
            <span className="hidden-text">{say(`difference.${piece.kind}`)} </span>
            {piece.text}
          </Tag>
        );
      })}
    </span>
  );
}
