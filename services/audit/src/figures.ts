import { instantText } from '@nhipcau/acts/instant-text';
import { personOf } from '@nhipcau/acts/person-of';
import { scopeOf } from '@nhipcau/acts/reader-scope';
import type { readFigures as contract } from '@nhipcau/contracts';
import { readerOf, readFigures } from '@nhipcau/database';
import { STAGES } from '@nhipcau/domain/vocabulary';
import { type Handler, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { AuditHouse } from './audit-house.ts';
import { SoundChains } from './sound-chains.ts';

export function figures(house: AuditHouse): { readonly readFigures: Handler<typeof contract> } {
  const soundChains = new SoundChains();
  return {
    async readFigures({ caller }) {
      const reader = await readerOf(house.db, caller.personId);
      const right = mayAct(personOf(caller.personId, reader), 'read-history', {});
      if (!right.may) return refused({ code: right.rule });
      const db = house.db.as(caller.personId);
      const [counted, { sound, pending, sinceMs }] = await Promise.all([
        readFigures(db),
        soundChains.ask(db, scopeOf(reader).units === undefined),
      ]);
      const open = new Map(counted.byStage.map((one) => [one.stage, one.open]));
      const byStage = STAGES.map((stage) => ({ stage, open: open.get(stage) ?? 0 }));
      const chains = {
        chainVerified: sound && pending === 0,
        chainsPending: pending,
        verifiedSince: instantText(sinceMs),
      };
      return { status: 200, body: { ...counted, ...chains, byStage } };
    },
  };
}
