import { onDossier } from '@nhipcau/acts/door';
import * as contracts from '@nhipcau/contracts';
import type { DossiersHouse } from './dossiers-house.ts';
import { gatherText, textRefusal, versionPaper } from './text-at-hand.ts';

export function proposal(house: DossiersHouse) {
  return {
    presentProposal: onDossier(house, contracts.presentProposal, {
      gather: gatherText,
      command: ({ body, by, gathered }) =>
        textRefusal(gathered, body.documentHash) ?? { name: 'present', by, text: gathered.facts },
      papers: (events, { gathered }) => {
        const presented = events.find((event) => event.type === 'ProposalPresented');
        return presented === undefined ? {} : versionPaper(gathered, presented.version.no);
      },
    }),

    recallProposal: onDossier(house, contracts.recallProposal, {
      command: ({ by }) => ({ name: 'recall', by }),
    }),

    withdrawProposal: onDossier(house, contracts.withdrawProposal, {
      command: ({ body, by }) => ({ name: 'withdraw', by, reason: body.reason }),
    }),
  };
}
