import { LIMITS } from 'virtual:limits';
import type { DelegationShown } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useUnits } from '../frame/units.ts';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { useToday } from '../reach/me.ts';
import { ChoosePerson, type ChosenPerson } from '../standing/choose-person.tsx';
import {
  AtFields,
  DelegationFields,
  type DelegationTyped,
  delegationAsked,
  delegationMissing,
} from '../standing/delegate-sheet.tsx';
import { DelegationPaper } from '../standing/delegation-paper.tsx';
import { Outcome, Submit } from '../standing/outcome.tsx';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { LongText, ShortText } from '../task/field.tsx';
import { Listed } from './listed.tsx';
import { usePages } from './use-pages.ts';

const EMPTY = { number: '', from: '', to: '', scope: {}, form: '', passesOn: false } as const;

/** Enters into the register what somebody granted on paper. */
function EnterSheet({ onClose }: { onClose(): void }): ReactNode {
  const { say } = useSpeech();
  const units = useUnits();
  const today = useToday();
  const [typed, setTyped] = useState<DelegationTyped>({ ...EMPTY, from: today });
  const [grantor, setGrantor] = useState<ChosenPerson>();
  const [citation, setCitation] = useState('');
  const [reason, setReason] = useState('');
  const enter = useAct('grantDelegationFor');
  const lacking = citation.trim() === '' ? say('register.missingCitation') : undefined;
  const missing =
    grantor === undefined
      ? say('register.missingGrantor')
      : (delegationMissing(typed, say) ?? lacking ?? (reason.trim() === '' ? say('missing.reason') : undefined));
  const send = async () => {
    const body = delegationAsked(typed);
    if (missing !== undefined || body === undefined || grantor === undefined) return;
    if ((await enter.perform({ body: { ...body, grantor: grantor.id, citation, reason } })) !== undefined) onClose();
  };
  return (
    <Sheet open onClose={onClose} title={say('register.enter')}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ChoosePerson label={say('register.grantor')} chosen={grantor} choose={setGrantor} />
        <AtFields of={enter}>
          <DelegationFields typed={typed} units={units} change={(change) => setTyped({ ...typed, ...change })} />
        </AtFields>
        <ShortText
          label={say('register.citation')}
          value={citation}
          most={LIMITS.lineCharacters}
          change={setCitation}
        />
        <LongText
          label={say('standing.reason')}
          rows={2}
          value={reason}
          most={LIMITS.reasonCharacters}
          change={setReason}
        />
        <Outcome of={enter} />
        <Submit label={say('register.do')} missing={missing} busy={enter.attempt.state === 'under-way'} />
      </form>
    </Sheet>
  );
}

/** The register of delegations, revoked ones too. */
export function KeptDelegations(): ReactNode {
  const { say } = useSpeech();
  const [entering, enter] = useState(false);
  const [revoking, revoke] = useState<DelegationShown>();
  const { list, items } = usePages('listDelegations');
  return (
    <>
      <div className="filters">
        <button type="button" className="button" onClick={() => enter(true)}>
          {say('register.enter')}
        </button>
      </div>
      <Listed list={list} empty={items.length === 0}>
        {items.map((one) => (
          <DelegationPaper key={one.id} of={one}>
            {one.revokedOn === undefined && (
              <button type="button" className="link" onClick={() => revoke(one)}>
                {say('revoke.ask')}
              </button>
            )}
          </DelegationPaper>
        ))}
      </Listed>
      {entering && <EnterSheet onClose={() => enter(false)} />}
      {revoking !== undefined && (
        <ReasonSheet
          act="revokeDelegationFor"
          title={say('revoke.title', { number: revoking.number })}
          effect={say('revoke.effect', { name: revoking.holder.name ?? revoking.holder.id })}
          label={say('revoke.do')}
          partsWith={(reason) => ({ params: { delegation: revoking.id }, body: { reason } })}
          onClose={() => revoke(undefined)}
        />
      )}
    </>
  );
}
