import { useQuery } from '@tanstack/react-query';
import { reading } from '../reach/house.ts';
import { useMe } from '../reach/me.ts';
import type { Found } from './steps.ts';

/** A tour reads its examples once: they have long since ended. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const;

function useFirst(query: Parameters<typeof reading<'listDossiers'>>[1]['query']): string | null | undefined {
  const { data, isPending } = useQuery({ ...reading('listDossiers', { query: { ...query, limit: 1 } }), ...ONCE });
  return isPending ? undefined : (data?.body.items[0]?.id ?? null);
}

/** A task that is asked of the reader now, or one of the dossier that their unit has answered. */
function useTask(dossier: string | null | undefined): string | null | undefined {
  const me = useMe();
  const asked = useQuery({ ...reading('listTasks', { query: { limit: 1 } }), ...ONCE });
  const known = useQuery({ ...reading('readDossier', { params: { id: dossier ?? '' } }), ...ONCE, enabled: !!dossier });
  const open = asked.data?.body.items[0]?.id;
  if (open !== undefined) return open;
  if (dossier === undefined || asked.isPending || (dossier !== null && known.isPending) || me === undefined)
    return undefined;
  const posts = new Set(me.appointments.map(({ unit, role }) => `${unit.id} ${role}`));
  return (
    known.data?.body.tasks.find(({ unit, role, state }) => state === 'answered' && posts.has(`${unit.id} ${role}`))
      ?.id ?? null
  );
}

/** Looks in the reader's own register for dossiers by what they are, never by who they are; undefined until all is known. */
export function useFound(): Found | undefined {
  const awarded = useFirst({ standing: 'closed', left: 'commendation' });
  const returned = useFirst({ standing: 'closed', left: 'proposal', leftAs: 'returned' });
  const any = useFirst({ standing: 'closed' });
  const task = useTask(awarded ?? any);
  if (awarded === undefined || returned === undefined || any === undefined || task === undefined) return undefined;
  return {
    awarded: awarded ?? undefined,
    returned: returned ?? undefined,
    any: any ?? undefined,
    task: task ?? undefined,
  };
}
