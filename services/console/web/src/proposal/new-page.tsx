import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { Acted } from '@nhipcau/contracts';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { ProblemShown } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { forgetTyped, useTyped } from '../reach/kept-text.ts';
import { useMe } from '../reach/me.ts';
import { Choose, LongText } from '../task/field.tsx';

const OF = 'new';

/** Three things make a draft; everything else is written in it. */
export function NewPage(): ReactNode {
  const { say, word } = useSpeech();
  const navigate = useNavigate();
  const me = useMe();
  const units = me?.appointments.filter(({ role }) => role === 'staff').map(({ unit }) => unit) ?? [];
  const [kind, setKind] = useTyped<string>(OF, 'kind', '');
  const [title, setTitle] = useTyped(OF, 'title', '');
  const [unit, setUnit] = useTyped(OF, 'unit', '');
  const [tried, setTried] = useState(false);
  const { attempt, perform, forget } = useAct('createDossier');
  const owner = units.length === 1 ? (units[0]?.id ?? '') : unit;
  useEffect(() => {
    document.title = `${say('write.new')} · Nhịp Cầu`;
  }, [say]);
  const create = async () => {
    setTried(true);
    if (kind === '' || title.trim() === '' || owner === '') return;
    const made = await perform({
      body: { kind: kind as 'briefing-conference', owner, content: { title: { vi: title } } },
    });
    if (made === undefined) return;
    forgetTyped(OF);
    void navigate({ to: '/write/$id', params: { id: (made as Acted).dossier } });
  };
  const lack = (is: boolean) => (tried && is ? say('missing.field') : undefined);
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>{say('write.new')}</h1>
        <p className="quiet">{say('write.newHint')}</p>
      </header>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Choose
          label={say('write.kind')}
          value={kind}
          change={(next) => {
            setKind(next);
            // What was refused was the kind before.
            if (attempt.state === 'refused') forget();
          }}
          fault={lack(kind === '')}
          of={VOCABULARY.KINDS.filter((one) => one !== 'bench').map((value) => ({
            value: value as string,
            text: word('kind', value),
          }))}
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
        {units.length > 1 && (
          <Choose
            label={say('write.unit')}
            value={unit}
            change={setUnit}
            fault={lack(unit === '')}
            of={units.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        {attempt.state === 'refused' && <ProblemShown problem={attempt.problem} />}
        {attempt.state === 'unknown' && <p className="problem">{say('confirm.unknown')}</p>}
        <button type="submit" className="button primary wide" disabled={attempt.state === 'under-way'}>
          {say('write.begin')}
        </button>
      </form>
    </section>
  );
}
