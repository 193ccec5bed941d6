import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../language/language.ts';
import { Accounts } from './accounts.tsx';
import { CalendarShown } from './calendar-shown.tsx';
import { KeptAbsences } from './kept-absences.tsx';
import { KeptDelegations } from './kept-delegations.tsx';
import { KeptLog } from './kept-log.tsx';
import { Mandates } from './mandates.tsx';
import { Organisations } from './organisations.tsx';
import { RightsFindings } from './rights-findings.tsx';

const PARTS = {
  accounts: Accounts,
  delegations: KeptDelegations,
  absences: KeptAbsences,
  mandates: Mandates,
  rights: RightsFindings,
  calendar: CalendarShown,
  organisations: Organisations,
  log: KeptLog,
} as const;
type Part = keyof typeof PARTS;

const NAMES = Object.keys(PARTS) as Part[];

/** What administrators keep, each part at its address; dossiers are none of it, and the page says why. */
export function KeepingPage(): ReactNode {
  const { say } = useSpeech();
  const asked: string | undefined = useParams({ strict: false, select: ({ part }) => part });
  const part = NAMES.find((one) => one === asked) ?? 'accounts';
  const Shown = PARTS[part];
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    document.title = `${say(`keeping.${part}`)} · Nhịp Cầu`;
    // On a phone the row of parts is wider than the page.
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [part, say]);
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('frame.keeping')}</h1>
        <p className="quiet">{say('keeping.noDossiers')}</p>
      </header>
      <nav className="keeping-parts" aria-label={say('keeping.parts')}>
        {NAMES.map((one) => (
          <Link
            key={one}
            ref={one === part ? here : undefined}
            to="/keeping/$part"
            params={{ part: one }}
            aria-current={one === part ? 'page' : undefined}
            data-here={one === part}
          >
            {say(`keeping.${one}`)}
          </Link>
        ))}
      </nav>
      <section className="papers" aria-labelledby="part">
        <h2 id="part">{say(`keeping.${part}`)}</h2>
        <Shown />
      </section>
    </section>
  );
}
