import { given } from '@nhipcau/acts/given';
import type { renewDossier as contract } from '@nhipcau/contracts';
import { dossierToOpen, raiseWake, wakeOf } from '@nhipcau/database';
import { type Handler, notFound, refused } from '@nhipcau/http';
import type { AdministrationHouse } from './administration-house.ts';
import { keep } from './keeper.ts';

/**
 * A new run in the place of the one that waits. The wake is raised first: should the relay not be there just now, the run is at
 * least looked after as soon as it is.
 */
export function renewal(house: AdministrationHouse): { readonly renewDossier: Handler<typeof contract> } {
  return {
    async renewDossier(call) {
      const { params, body } = call;
      const found = await wakeOf(house.db, params.id);
      const kept = await keep<{ dossier: string }>(house, 'renew', call, async (query) => {
        if (found === undefined) return { refusals: [{ code: 'not-found' }] };
        if (!(await raiseWake(house.db, params.id))) return { refusals: [{ code: 'dossier-closed' }] };
        const owner = (await dossierToOpen(query, params.id))?.owner;
        const change = { what: 'run-renewed', dossier: params.id, ...given('unit', owner) } as const;
        return { reply: { dossier: params.id }, changes: [change], reason: body.reason };
      });
      if ('refusals' in kept) return kept;
      if (!kept.replayed && !(await house.renewal(params.id))) return refused({ code: 'workflow-unavailable' });
      const wake = await wakeOf(house.db, params.id);
      return wake === undefined ? notFound() : { status: 202, body: { dossier: params.id, wake } };
    },
  };
}
