import { Link, useRouter } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useSpeech } from '../language/language.ts';
import { takeTour } from '../tour/progress.ts';

/** The pages whose routes say that a way to them stands here. */
function usePagesOf(place: 'help') {
  const { routesByPath } = useRouter();
  return Object.entries(routesByPath).flatMap(([to, { options }]) => {
    const { way, title } = options.staticData ?? {};
    return way === place && title !== undefined ? [{ to, title }] : [];
  });
}

/** What helps: the tour, the words, the keys. */
export function HelpMenu({ showKeys }: { showKeys(): void }): ReactNode {
  const { say, language } = useSpeech();
  const pages = usePagesOf('help');
  const [open, setOpen] = useState(false);
  const then = (run: () => void) => () => {
    setOpen(false);
    run();
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="icon-button help" aria-label={say('help.title')}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 9a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.5M12 17.5v.1" />
          <circle cx="12" cy="12" r="9.5" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="account help-ways" aria-label={say('help.title')}>
          <button type="button" className="link" onClick={then(takeTour)}>
            {say('tour.title')}
          </button>
          {pages.map(({ to, title }) => (
            <Link key={to} to={to} className="link" onClick={() => setOpen(false)}>
              {title[language]}
            </Link>
          ))}
          <button type="button" className="link" onClick={then(showKeys)}>
            {say('keys.title')}
          </button>
          <a href="/api" className="link">
            {say('me.documentation')}
          </a>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
