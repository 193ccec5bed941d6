import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { WaitingCount } from '../inbox/counts.tsx';
import { lastInboxSearch } from '../inbox/use-inbox.ts';
import { useSpeech } from '../language/language.ts';
import { useLive } from '../reach/live.ts';
import { useMe } from '../reach/me.ts';
import { followSession, hasSessionEnded, signInAddress } from '../reach/session.ts';
import { ActingChip } from '../standing/acting-chip.tsx';
import { TourPlace } from '../tour/tour-place.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Sheet } from './dialog.tsx';
import { HelpMenu } from './help-menu.tsx';
import { ShortcutsSheet, useKeys } from './shortcuts.tsx';

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}

/** What was typed stays in this browser, so signing in again in place loses nothing. */
function SessionEnded(): ReactNode {
  const { say } = useSpeech();
  const ended = useSyncExternalStore(followSession, hasSessionEnded);
  return (
    <Sheet open={ended} onClose={() => undefined} title={say('session.ended')} alert>
      <p>{say('session.endedWhy')}</p>
      <a className="button primary wide" href={signInAddress()}>
        {say('session.signIn')}
      </a>
    </Sheet>
  );
}

function Ways(): ReactNode {
  const { say } = useSpeech();
  const me = useMe();
  const roles = new Set(me?.appointments.map(({ role }) => role));
  // Whoever only keeps sees no dossier: lists that stay empty for ever are no ways.
  const reads = [...roles].some((role) => role !== 'administrator') || roles.size === 0;
  return (
    <nav className="ways" aria-label={say('frame.ways')}>
      {reads && (
        <Link to="/inbox">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 13l2.5-8h11L20 13v6H4zM4 13h5a3 3 0 0 0 6 0h5" />
          </svg>
          {say('frame.inbox')}
          <WaitingCount />
        </Link>
      )}
      {reads && (
        <Link to="/register">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M3 6h6l2 2h10v11H3zM3 11h18" />
          </svg>
          {say('frame.register')}
        </Link>
      )}
      {roles.has('staff') && (
        <Link to="/write">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3" />
          </svg>
          {say('frame.write')}
        </Link>
      )}
      {reads && (
        <Link to="/overview">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 20V10M10 20V4M16 20v-7M21 20H3" />
          </svg>
          {say('frame.overview')}
        </Link>
      )}
      {(roles.has('head') || roles.has('lead') || roles.has('secretary')) && (
        <Link to="/load">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9a6.5 6.5 0 0 1 13 0M16 5.5a3 3 0 0 1 0 6M18.5 14.5a6 6 0 0 1 3 5.5" />
          </svg>
          {say('frame.load')}
        </Link>
      )}
      {roles.has('administrator') && (
        <Link to="/keeping">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 6h16M4 12h16M4 18h16M9 4v4M15 10v4M8 16v4" />
          </svg>
          {say('frame.keeping')}
        </Link>
      )}
      {roles.has('auditor') && (
        <Link to="/history">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 3l7 3v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2 2 4-4" />
          </svg>
          {say('frame.audit')}
        </Link>
      )}
    </nav>
  );
}

/** After every change of page the new heading is where the reader is, for keys and for ears. */
function useArrival(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const arrived = useRef(path);
  useEffect(() => {
    if (arrived.current === path) return;
    arrived.current = path;
    // A list that was left and is found again has put the reader where they were.
    if (document.activeElement?.closest('[data-keeps-place]') != null) return;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  return main;
}

export function Frame(): ReactNode {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const online = useOnline();
  const line = useLive();
  const main = useArrival();
  const [keys, showKeys] = useState(false);
  const commands = useMemo(
    () => ({
      '?': () => showKeys(true),
      'g i': () => void navigate({ to: '/inbox' }),
      // Back to the list as it was; in the list itself the key is the list's own.
      u: () => {
        if (location.pathname !== '/inbox')
          void navigate({ to: '/inbox', search: lastInboxSearch(), resetScroll: false });
      },
      'g h': () => void navigate({ to: '/register' }),
      'g w': () => void navigate({ to: '/glossary' }),
    }),
    [navigate],
  );
  useKeys(commands);
  return (
    <>
      <a className="skip" href="#content">
        {say('frame.skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand" lang="vi">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M3 23h26M3 23c5-14 21-14 26 0M9.5 23v-7.6M16 23V12.5M22.5 23v-7.6" />
          </svg>
          Nhịp Cầu
        </Link>
        <Ways />
        <ActingChip />
        <HelpMenu showKeys={() => showKeys(true)} />
        <AccountMenu />
      </header>
      <div className="line" role="status">
        {(!online || line === 'away') && <p>{online ? say('state.lineAway') : say('state.offline')}</p>}
      </div>
      <TourPlace />
      <main id="content" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <ShortcutsSheet open={keys} onClose={() => showKeys(false)} />
      <SessionEnded />
    </>
  );
}
