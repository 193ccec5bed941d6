import { onDossier } from '@nhipcau/acts/door';
import * as contracts from '@nhipcau/contracts';
import type { DossiersHouse } from './dossiers-house.ts';

export function consultation(house: DossiersHouse) {
  return {
    closeConsultation: onDossier(house, contracts.closeConsultation, {
      command: ({ body, by }) => ({ name: 'close-consultation', by, reason: body.reason }),
    }),
  };
}
