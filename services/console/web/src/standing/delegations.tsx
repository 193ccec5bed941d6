import type { DelegationShown, StandingShown } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { DelegateSheet } from './delegate-sheet.tsx';
import { DelegationPaper } from './delegation-paper.tsx';
import { ReasonSheet } from './reason-sheet.tsx';
import { useSaid } from './use-said.ts';

type Asked =
  | { readonly what: 'grant' }
  | { readonly what: 'pass-on'; readonly of: DelegationShown }
  | { readonly what: 'revoke'; readonly of: DelegationShown };

function Sheets(props: { asked: Asked; standing: StandingShown; close(): void; said(words: string): void }): ReactNode {
  const { say } = useSpeech();
  const { asked, standing, close, said } = props;
  if (asked.what === 'revoke') {
    const { id, number, holder } = asked.of;
    const name = holder.name ?? holder.id;
    return (
      <ReasonSheet
        act="revokeDelegation"
        title={say('revoke.title', { number })}
        effect={say('revoke.effect', { name })}
        label={say('revoke.do')}
        partsWith={(reason) => ({ params: { delegation: id }, body: { reason } })}
        onClose={close}
        done={() => said(say('revoke.done', { number }))}
      />
    );
  }
  const own = standing.posts.filter((post) => post.for === undefined);
  const units = [...new Map(own.map(({ unit }) => [unit.id, unit])).values()];
  const under = asked.what === 'pass-on' ? asked.of : undefined;
  return <DelegateSheet on={standing.on} units={under?.units ?? units} under={under} onClose={close} said={said} />;
}

/** What I lent to others and what is lent to me, by delegation. */
export function Delegations({ standing }: { standing: StandingShown }): ReactNode {
  const { say } = useSpeech();
  const [asked, ask] = useState<Asked>();
  const { granted, held } = standing;
  const { said, tell, place } = useSaid();
  return (
    <section className="papers" aria-labelledby="delegations">
      <div className="papers-head">
        <h2 id="delegations" tabIndex={-1} ref={place}>
          {say('delegations.title')}
        </h2>
        <button type="button" className="button" onClick={() => ask({ what: 'grant' })}>
          {say('delegate.title')}
        </button>
      </div>
      <p className="said" role="status">
        {said}
      </p>
      <h3>{say('delegations.granted')}</h3>
      {granted.length === 0 && <p className="quiet">{say('delegations.none')}</p>}
      <ul className="paper-list">
        {granted.map((one) => (
          <DelegationPaper key={one.id} of={one}>
            {one.revokedOn === undefined && (
              <button type="button" className="link" onClick={() => ask({ what: 'revoke', of: one })}>
                {say('revoke.ask')}
              </button>
            )}
          </DelegationPaper>
        ))}
      </ul>
      <h3>{say('delegations.held')}</h3>
      {held.length === 0 && <p className="quiet">{say('delegations.none')}</p>}
      <ul className="paper-list">
        {held.map((one) => (
          <DelegationPaper key={one.id} of={one}>
            {one.passesOn && one.revokedOn === undefined && one.restsOn?.endedOn === undefined && (
              <button type="button" className="link" onClick={() => ask({ what: 'pass-on', of: one })}>
                {say('delegate.on')}
              </button>
            )}
          </DelegationPaper>
        ))}
      </ul>
      {asked !== undefined && <Sheets asked={asked} standing={standing} close={() => ask(undefined)} said={tell} />}
    </section>
  );
}
