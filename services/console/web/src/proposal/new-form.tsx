import { LIMITS } from 'virtual:limits';
import type { Acted, listOfferedKinds, ReplyOf } from '@nhipcau/contracts';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { isChosenFrom } from '../frame/kinds.ts';
import { Empty, ProblemShown } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { forgetTyped, useTyped } from '../reach/kept-text.ts';
import { Choose, LongText } from '../task/field.tsx';

const OF = 'new';

type Offer = ReplyOf<typeof listOfferedKinds>['body']['items'][number];

/** The kinds to choose from: those of the unit, or of any of them until one is chosen. `bench` is for measuring only. */
function kindsFor(offers: readonly Offer[], owner: string): readonly Offer['kinds'][number][] {
  const concerned = offers.filter(({ unit }) => owner === '' || unit.id === owner);
  return [...new Set(concerned.flatMap(({ kinds }) => kinds))].filter(isChosenFrom);
}

/** What is chosen and typed, kept in this browser; what is begun with it. */
function useBeginning(offers: readonly Offer[]) {
  const navigate = useNavigate();
  const [typedKind, setKind] = useTyped<string>(OF, 'kind', '');
  const [title, setTitle] = useTyped(OF, 'title', '');
  const [typedUnit, setUnit] = useTyped(OF, 'unit', '');
  const { attempt, perform, forget } = useAct('createDossier');
  const owner = (offers.length === 1 ? offers[0] : offers.find(({ unit }) => unit.id === typedUnit))?.unit;
  const kinds = kindsFor(offers, owner?.id ?? '');
  // What was kept may be of another unit, or of a day when it was offered.
  const kind = kinds.find((one) => one === typedKind);
  // What was refused was the choice before.
  const choose = (set: (next: string) => void) => (next: string) => {
    set(next);
    if (attempt.state === 'refused') forget();
  };
  return {
    ...{ owner, kinds, kind, title, setTitle, attempt },
    chooseUnit: choose(setUnit),
    chooseKind: choose(setKind),
    async begin() {
      if (kind === undefined || title.trim() === '' || owner === undefined) return;
      const made = await perform({ body: { kind, owner: owner.id, content: { title: { vi: title } } } });
      if (made === undefined) return;
      forgetTyped(OF);
      void navigate({ to: '/write/$id', params: { id: (made as Acted).dossier } });
    },
  };
}

type Beginning = ReturnType<typeof useBeginning>;
type Lack = (is: boolean) => string | undefined;

function KindAndTitle({ of, lack }: { readonly of: Beginning; readonly lack: Lack }): ReactNode {
  const { say, word } = useSpeech();
  const { kinds, kind, chooseKind, title, setTitle, attempt } = of;
  return (
    <>
      <Choose
        label={say('write.kind')}
        value={kind ?? ''}
        change={chooseKind}
        fault={lack(kind === undefined)}
        of={kinds.map((value) => ({ value: value as string, text: word('kind', value) }))}
      />
      <LongText
        label={word('field', 'title')}
        hint={say('write.titleHint')}
        rows={2}
        value={title}
        change={setTitle}
        fault={lack(title.trim() === '')}
        most={LIMITS.titleCharacters}
      />
      {attempt.state === 'refused' && <ProblemShown problem={attempt.problem} />}
      {attempt.state === 'unknown' && <p className="problem">{say('confirm.unknown')}</p>}
      <button type="submit" className="button primary wide" disabled={attempt.state === 'under-way'}>
        {say('write.begin')}
      </button>
    </>
  );
}

/** The unit comes first: what may be begun depends on it. */
export function NewForm({ offers }: { readonly offers: readonly Offer[] }): ReactNode {
  const { say } = useSpeech();
  const beginning = useBeginning(offers);
  const [tried, setTried] = useState(false);
  const { owner, kinds, chooseUnit, begin } = beginning;
  const lack: Lack = (is) => (tried && is ? say('missing.field') : undefined);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        void begin();
      }}
    >
      {offers.length > 1 && (
        <Choose
          label={say('write.unit')}
          value={owner?.id ?? ''}
          change={chooseUnit}
          fault={lack(owner === undefined)}
          of={offers.map(({ unit: { id, name } }) => ({ value: id, text: name }))}
        />
      )}
      {kinds.length === 0 ? (
        <NoKind units={offers.map(({ unit }) => unit).filter(({ id }) => owner === undefined || id === owner.id)} />
      ) : (
        <KindAndTitle of={beginning} lack={lack} />
      )}
    </form>
  );
}

function NoKind({ units }: { readonly units: readonly Offer['unit'][] }): ReactNode {
  const { say } = useSpeech();
  return (
    <Empty title={say('write.noKind', { unit: units.map(({ name }) => name).join(', ') })}>
      <p>{say('write.noKindHow')}</p>
    </Empty>
  );
}
