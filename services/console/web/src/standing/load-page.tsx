import type { UnitLoad } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Segments } from '../frame/choice.tsx';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { AssignSheet } from '../inbox/assign-sheet.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { useMe } from '../reach/me.ts';
import { ColleagueRow, type LoadedTask, Unheld } from './load-rows.tsx';
import { useSaid } from './use-said.ts';

/** Units to whose work the reader sees; the services say the same. */
export function useSupervised(): readonly { readonly id: string; readonly name: string }[] {
  const posts = useMe()?.appointments ?? [];
  const seen = posts.filter(({ role }) => role === 'head' || role === 'lead' || role === 'secretary');
  return [...new Map(seen.map(({ unit }) => [unit.id, unit])).values()];
}

function Shown({ of, assign }: { of: UnitLoad; assign(task: LoadedTask): void }): ReactNode {
  const { say } = useSpeech();
  const most = Math.max(1, of.unheld.open, ...of.persons.map(({ open }) => open));
  const sorted = [...of.persons].sort((one, other) => other.overdue - one.overdue || other.open - one.open);
  const heldBy = (person: string | undefined) =>
    of.tasks.filter((task) => (task.claimedBy ?? task.person)?.id === person);
  return (
    <>
      {of.more && <p className="hint">{say('load.more', { n: of.tasks.length })}</p>}
      <ul className="load">
        <Unheld of={of.unheld} most={most} tasks={heldBy(undefined)} assign={assign} />
        {sorted.map((one) => (
          <ColleagueRow key={one.person.id} of={one} most={most} tasks={heldBy(one.person.id)} assign={assign} />
        ))}
      </ul>
      {of.persons.length === 0 && <Empty title={say('load.nobody')} />}
    </>
  );
}

/** Who of a unit holds what, who is away until when and who covers, with giving a task to somebody else from here. */
export function LoadPage(): ReactNode {
  const { say } = useSpeech();
  const units = useSupervised();
  const navigate = useNavigate({ from: '/load' });
  const { unit = units[0]?.id } = useSearch({ from: '/load' });
  const [task, assign] = useState<LoadedTask>();
  const { said, tell, place } = useSaid();
  const query = useQuery({ ...reading('readLoad', { query: { unit: unit ?? '' } }), enabled: unit !== undefined });
  useEffect(() => {
    document.title = `${say('frame.load')} · Nhịp Cầu`;
  }, [say]);
  const shown = query.data?.body;
  return (
    <section className="page">
      <header className="page-head">
        <h1 tabIndex={-1} ref={place}>
          {say('frame.load')}
        </h1>
        <p className="quiet">{say('load.hint')}</p>
      </header>
      <p className="said" role="status">
        {said}
      </p>
      {units.length > 1 && (
        <Segments
          label={say('load.unit')}
          of={units.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={unit ?? ''}
          choose={(next) => void navigate({ search: { unit: next }, replace: true })}
        />
      )}
      {unit === undefined && (
        <Empty title={say('state.forbidden')}>
          <p>{say('load.notYours')}</p>
        </Empty>
      )}
      {unit !== undefined && query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} again={() => void query.refetch()} />}
      {shown !== undefined && !query.isError && <Shown of={shown} assign={assign} />}
      {task !== undefined && (
        <AssignSheet
          task={task.id}
          title={task.dossier.title}
          onClose={() => assign(undefined)}
          onDone={() => tell(say('load.assigned', { title: task.dossier.title }))}
        />
      )}
    </section>
  );
}
