import { type ReactNode, useEffect, useState } from 'react';
import type { MessageKey } from '../language/language.ts';
import { LANGUAGES, speak, useSpeech } from '../language/language.ts';
import { type ProviderChoice, providersToChoose } from '../reach/session.ts';

const REASONS: Readonly<Record<string, MessageKey>> = {
  unavailable: 'signIn.unavailable',
  stale: 'signIn.stale',
  refused: 'signIn.refused',
  other: 'signIn.other',
  closed: 'signIn.closed',
  choose: 'signIn.choose',
};

const NAMES = { vi: 'Tiếng Việt', en: 'English', th: 'ไทย' } as const;

/** Where to sign in: one button, or one for each organisation whose people may. */
function WaysIn({ to }: { to: string }): ReactNode {
  const { say } = useSpeech();
  const [choices, setChoices] = useState<readonly ProviderChoice[]>([]);
  useEffect(() => {
    void providersToChoose().then(setChoices);
  }, []);
  const address = `/auth/sign-in?to=${encodeURIComponent(to)}`;
  if (choices.length === 0)
    return (
      <a className="button primary wide" href={address}>
        {say('session.signIn')}
      </a>
    );
  return (
    <ul className="door-ways" aria-label={say('session.signIn')}>
      {choices.map(({ id, label }) => (
        <li key={id}>
          <a className="button primary wide" href={`${address}&provider=${id}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The door: what this is, and the way in. */
export function Door({ to }: { to: string }): ReactNode {
  const { say, language } = useSpeech();
  const why = REASONS[new URLSearchParams(location.search).get('why') ?? ''];
  return (
    <main className="door">
      <svg viewBox="0 0 64 32" aria-hidden="true">
        <path d="M2 28h60M2 28c14-32 46-32 60 0M18 28V12.6M32 28V5M46 28V12.6" />
      </svg>
      <h1 lang="vi">Nhịp Cầu</h1>
      <p>{say('signIn.what')}</p>
      {why !== undefined && (
        <p className="problem" role="alert">
          {say(why)}
        </p>
      )}
      <WaysIn to={to} />
      <ul className="door-languages" aria-label={say('me.language')}>
        {LANGUAGES.map((one) => (
          <li key={one}>
            <button
              type="button"
              className="link"
              lang={one}
              aria-pressed={one === language}
              onClick={() => void speak(one)}
            >
              {NAMES[one]}
            </button>
          </li>
        ))}
      </ul>
      <a className="quiet" href="/api">
        {say('me.documentation')}
      </a>
    </main>
  );
}
