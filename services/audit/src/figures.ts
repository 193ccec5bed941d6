import type { readFigures as contract } from '@nhipcau/contracts';
import { allDossierIds, type Database, readFigures, verifyChain } from '@nhipcau/database';
import { STAGES } from '@nhipcau/domain/vocabulary';
import type { Handler } from '@nhipcau/http';
import type { AuditHouse } from './audit-house.ts';
import { auditorRefusal } from './auditor.ts';

/** Whether every chain of the house is sound: recomputed now, not remembered. Ends at the first that is not. */
async function everyChainSound(db: Database): Promise<boolean> {
  for await (const ids of allDossierIds(db)) {
    for (const id of ids) {
      const verified = await verifyChain(db, id);
      if (verified?.sound === false) return false;
    }
  }
  return true;
}

export function figures(house: AuditHouse): { readonly readFigures: Handler<typeof contract> } {
  return {
    async readFigures({ caller }) {
      const refusal = await auditorRefusal(house, caller.personId);
      if (refusal !== undefined) return refusal;
      const [counted, chainVerified] = await Promise.all([readFigures(house.db), everyChainSound(house.db)]);
      const open = new Map(counted.byStage.map((one) => [one.stage, one.open]));
      const byStage = STAGES.map((stage) => ({ stage, open: open.get(stage) ?? 0 }));
      return { status: 200, body: { ...counted, chainVerified, byStage } };
    },
  };
}
