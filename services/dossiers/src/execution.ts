import { onDossier } from '@nhipcau/acts/door';
import { changedFields } from '@nhipcau/acts/proposal-text';
import * as contracts from '@nhipcau/contracts';
import type { DossiersHouse } from './dossiers-house.ts';
import { gatherText, textRefusal, versionPaper } from './text-at-hand.ts';

export function execution(house: DossiersHouse) {
  return {
    startExecution: onDossier(house, contracts.startExecution, {
      command: ({ by }) => ({ name: 'start', by }),
    }),

    addNote: onDossier(house, contracts.addNote, {
      command: ({ body, by }) => ({ name: 'note', by, text: body.text }),
    }),

    reachMilestone: onDossier(house, contracts.reachMilestone, {
      command: ({ body, by }) => ({ name: 'reach-milestone', by, text: body.text }),
    }),

    proposeChange: onDossier(house, contracts.proposeChange, {
      gather: async (reader, { context }) => {
        const text = await gatherText(reader);
        const before = await reader.versionContent(context.state.version?.no ?? 0);
        return { ...text, before: before as contracts.ProposalContent | undefined };
      },
      command: ({ body, by, gathered }) => {
        const { facts, text, before } = gathered;
        const changed = before === undefined ? [] : changedFields(before, text).map(({ field }) => field);
        const command = { name: 'propose-change', by, text: facts, changed, reason: body.reason } as const;
        return textRefusal(gathered, body.documentHash) ?? command;
      },
      papers: (events, { gathered }) => {
        const changed = events.find((event) => event.type === 'ChangeRecorded' || event.type === 'ChangeProposed');
        return changed === undefined ? {} : versionPaper(gathered, changed.version.no);
      },
    }),

    cancelDossier: onDossier(house, contracts.cancelDossier, {
      command: ({ body, by }) => ({ name: 'cancel', by, reason: body.reason }),
    }),
  };
}
