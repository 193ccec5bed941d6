import type { DossierDetail } from '@nhipcau/contracts';
import { useEffect, useRef } from 'react';
import { ask, ENDPOINTS, queries, reading } from '../reach/house.ts';

/** How far the reader had read when the page was opened: what came after it is new. */
export interface Look {
  readonly seq: number;
  readonly at: string;
}

function kept(id: string, looked: Look): void {
  const { queryKey } = reading('readDossier', { params: { id } });
  queries.setQueryData(queryKey, (known: { readonly body: DossierDetail } | undefined) =>
    known === undefined ? known : { ...known, body: { ...known.body, looked } },
  );
  void queries.invalidateQueries({ queryKey: ['listDossiers'] });
}

/** Says to the house how far the reader has read, once the page is in sight; what it marks as new stays marked for this visit. */
export function useLook(dossier: DossierDetail): Look {
  const { id, seq } = dossier;
  const opened = useRef<Look & { readonly of: string }>(undefined);
  if (opened.current?.of !== id) {
    const { looked = { seq, at: dossier.changedAt } } = dossier;
    opened.current = { of: id, ...looked };
  }
  const told = useRef(dossier.looked?.seq ?? 0);
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== 'visible' || told.current >= seq) return;
      told.current = seq;
      ask(ENDPOINTS.markLooked, { params: { id }, body: { seq } }).then(
        ({ body }) => kept(id, body),
        // Not told is not lost: the same is new again next time.
        () => {
          told.current = 0;
        },
      );
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [id, seq]);
  return opened.current;
}
