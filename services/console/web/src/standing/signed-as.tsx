import type { ActingFor, SignatureShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';

/** By which paper somebody acts for another, in words. */
function Paper({ of }: { of: ActingFor }): ReactNode {
  const { say } = useSpeech();
  return of.via === 'delegation' ? say('acting.byDelegation', { number: of.number ?? '' }) : say('acting.byAbsence');
}

/** In whose office something is or was answered, by which paper, and the block that stands under it. */
export function SignedAs(props: {
  for?: ActingFor | undefined;
  signature?: SignatureShown | undefined;
  given?: boolean;
}): ReactNode {
  const { say } = useSpeech();
  const { for: principal, signature, given = false } = props;
  if (principal === undefined && signature === undefined) return null;
  const name = principal?.person.name ?? principal?.person.id ?? '';
  return (
    <div className="signed-as" data-lent={principal !== undefined}>
      {principal !== undefined && (
        <p>
          <b>{say(given ? 'acting.answered' : 'acting.answering', { name })}</b>{' '}
          <span className="quiet">
            <Paper of={principal} />
          </span>
        </p>
      )}
      {signature !== undefined && (
        <p className="signature">
          <span className="quiet">{say('acting.signature')}</span>
          <span lang="vi">
            {signature.authority.map((line) => (
              <b key={line}>{line}</b>
            ))}
            {signature.name !== undefined && <span>{signature.name}</span>}
          </span>
        </p>
      )}
    </div>
  );
}
