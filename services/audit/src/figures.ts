import { instantText } from '@nhipcau/acts/instant-text';
import type { readFigures as contract } from '@nhipcau/contracts';
import { readFigures } from '@nhipcau/database';
import { STAGES } from '@nhipcau/domain/vocabulary';
import type { Handler } from '@nhipcau/http';
import type { AuditHouse } from './audit-house.ts';
import { auditorRefusal } from './auditor.ts';
import { SoundChains } from './sound-chains.ts';

export function figures(house: AuditHouse): { readonly readFigures: Handler<typeof contract> } {
  const soundChains = new SoundChains(house.db);
  return {
    async readFigures({ caller }) {
      const refusal = await auditorRefusal(house, caller.personId);
      if (refusal !== undefined) return refusal;
      const [counted, { sound, pending, sinceMs }] = await Promise.all([readFigures(house.db), soundChains.ask()]);
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
