import type { DossierDetail, Happening } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../reach/house.ts';
import { useMe } from '../reach/me.ts';
import { byOthers } from './news.ts';
import type { Look } from './use-look.ts';

const MOST = 100;

/** What others did since the reader last looked, the newest first. */
export function useNews(dossier: DossierDetail, look: Look): readonly Happening[] {
  const me = useMe();
  const list = useQuery({
    ...reading('listHappenings', { params: { id: dossier.id }, query: { since: look.seq, limit: MOST } }),
    enabled: dossier.seq > look.seq,
  });
  return byOthers(list.data?.body.items ?? [], me?.person.id);
}
