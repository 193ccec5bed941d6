import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import type { verifyDossier as contract } from '@nhipcau/contracts';
import { verifyChain } from '@nhipcau/database';
import { type Handler, notFound } from '@nhipcau/http';
import type { AuditHouse } from './audit-house.ts';
import { auditedDossier } from './auditor.ts';

/** As many as the reply may carry. */
const MOST_BROKEN = 1_000;

/** Recomputes chain, commitments and state from what is stored, and says where they fail. */
export function verification(house: AuditHouse): { readonly verifyDossier: Handler<typeof contract> } {
  return {
    async verifyDossier({ params, caller }) {
      const audited = await auditedDossier(house, caller.personId, params.id, 'verification');
      if ('refusals' in audited) return audited;
      const verified = await verifyChain(house.db.as(caller.personId), params.id);
      if (verified === undefined) return notFound();
      const { dossierId, sound, events, lastHash, closed, checks, broken } = verified;
      return {
        status: 200,
        body: {
          dossier: dossierId,
          sound,
          events,
          ...given('lastHash', lastHash),
          closed,
          checkedAt: instantText(Date.now()),
          checks: checks.map((check) => ({ ...check })),
          broken: broken.slice(0, MOST_BROKEN),
        },
      };
    },
  };
}
