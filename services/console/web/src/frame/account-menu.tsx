import { Link } from '@tanstack/react-router';
import { type ReactNode, useContext, useState } from 'react';
import { Button, Dialog, DialogTrigger, OverlayTriggerStateContext, Popover } from 'react-aria-components';
import { Term } from '../glossary/term.tsx';
import { LANGUAGES, speak, useSpeech } from '../language/language.ts';
import { useMe } from '../reach/me.ts';
import { session, signOut } from '../reach/session.ts';
import { keptTheme, THEMES, wearTheme } from './theme.ts';

const NAMES = { vi: 'Tiếng Việt', en: 'English', th: 'ไทย' } as const;

function Choices<One extends string>(props: {
  label: string;
  of: readonly One[];
  chosen: One;
  name(one: One): string;
  choose(one: One): void;
}): ReactNode {
  const { label, of, chosen, name, choose } = props;
  return (
    <fieldset className="segments">
      <legend>{label}</legend>
      {of.map((one) => (
        <label key={one} lang={one in NAMES ? one : undefined}>
          <input type="radio" name={label} checked={one === chosen} onChange={() => choose(one)} />
          <span>{name(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Pages that are the reader's own; the menu closes behind whoever goes there. */
function AccountWays(): ReactNode {
  const { say } = useSpeech();
  const menu = useContext(OverlayTriggerStateContext);
  const posts = useMe()?.appointments ?? [];
  const answersForEmergencies = posts.some(({ role }) => ['head', 'administrator', 'auditor'].includes(role));
  return (
    <div className="account-ways">
      <Link to="/leave" onClick={() => menu?.close()}>
        {say('standing.title')}
      </Link>
      <Link to="/sessions" onClick={() => menu?.close()}>
        {say('sessions.title')}
      </Link>
      {answersForEmergencies && (
        <Link to="/openings" onClick={() => menu?.close()}>
          {say('openings.title')}
        </Link>
      )}
    </div>
  );
}

/** Who I am and for which units; language, colours and the way out. */
export function AccountMenu(): ReactNode {
  const { say, language } = useSpeech();
  const me = useMe();
  const [theme, setTheme] = useState(keptTheme);
  const name = session()?.name ?? '';
  const links = session()?.links ?? {};
  const own = me?.appointments.filter((post) => post.for === undefined) ?? [];
  return (
    <DialogTrigger>
      <Button className="who">
        <span className="who-name">{name}</span>
        <span className="who-unit">{[...new Set(own.map(({ unit }) => unit.name))].join(' · ')}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8a7.5 7.5 0 0 1 15 0" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="account" aria-label={say('me.menu', { name })}>
          <p className="account-name">{name}</p>
          <ul className="account-units">
            {own.map(({ unit, role }) => (
              <li key={`${unit.id} ${role}`}>
                <Term of="role" is={role} /> <span className="quiet">{unit.name}</span>
              </li>
            ))}
          </ul>
          <AccountWays />
          <Choices
            label={say('me.language')}
            of={LANGUAGES}
            chosen={language}
            name={(one) => NAMES[one]}
            choose={(one) => void speak(one)}
          />
          <Choices
            label={say('me.theme')}
            of={THEMES}
            chosen={theme}
            name={(one) => say(`theme.${one}`)}
            choose={(one) => {
              wearTheme(one);
              setTheme(one);
            }}
          />
          {links['temporal'] !== undefined && (
            <a className="link" href={links['temporal']} target="_blank" rel="noreferrer">
              {say('me.temporal')}
            </a>
          )}
          <button type="button" className="button wide" onClick={() => void signOut()}>
            {say('me.signOut')}
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
