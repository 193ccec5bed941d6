import { onDossier } from '@nhipcau/acts/door';
import { isLaid, MILESTONE_FILE_KIND } from '@nhipcau/acts/laid-files';
import { changedFields } from '@nhipcau/acts/proposal-text';
import { readableDossier } from '@nhipcau/acts/readable-dossier';
import type { AnyRefusal, EndpointsOf } from '@nhipcau/contracts';
import * as contracts from '@nhipcau/contracts';
import { type ActContext, readMilestoneFile } from '@nhipcau/database';
import { allowance } from '@nhipcau/domain/dossier/allowance';
import { type Handlers, notFound } from '@nhipcau/http';
import { mayAct, type Person } from '@nhipcau/rights';
import type { DossiersHouse } from './dossiers-house.ts';
import { layFile } from './laid-files.ts';
import { gatherText, textRefusal, versionPaper } from './text-at-hand.ts';

type ExecutionHandlers = Pick<
  Handlers<EndpointsOf<'dossiers'>>,
  | 'startExecution'
  | 'addNote'
  | 'reachMilestone'
  | 'layMilestoneFile'
  | 'readMilestoneFile'
  | 'proposeChange'
  | 'cancelDossier'
>;

/** Whoever records a milestone lays its files ready. */
function layingRefusal(person: Person, { state, rules }: ActContext): AnyRefusal | undefined {
  const right = mayAct(person, 'reach-milestone', { dossier: { state, policy: rules.policy } });
  return right.may ? allowance(state, 'reach-milestone') : { code: right.rule };
}

export function execution(house: DossiersHouse): ExecutionHandlers {
  return {
    startExecution: onDossier(house, contracts.startExecution, {
      command: ({ by }) => ({ name: 'start', by }),
    }),

    addNote: onDossier(house, contracts.addNote, {
      command: ({ body, by }) => ({ name: 'note', by, text: body.text }),
    }),

    reachMilestone: onDossier(house, contracts.reachMilestone, {
      gather: (reader, { body }) => (body.files === undefined ? Promise.resolve([]) : reader.laidParts('milestone')),
      command: ({ body: { text, files = [] }, by, gathered }) => {
        const unknown = files.flatMap((file, index): AnyRefusal[] =>
          isLaid(gathered, MILESTONE_FILE_KIND, file) ? [] : [{ code: 'file-unknown', at: `/files/${index}` }],
        );
        return unknown.length > 0 ? { refusals: unknown } : { name: 'reach-milestone', by, text, files };
      },
    }),

    layMilestoneFile: ({ params, caller: { personId }, file }) =>
      layFile(house, {
        dossierId: params.id,
        personId,
        purpose: 'milestone',
        kind: MILESTONE_FILE_KIND,
        file,
        refusal: layingRefusal,
      }),

    async readMilestoneFile({ params, caller }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier', 'part');
      const file = found && (await readMilestoneFile(db, params.id, params.hash));
      if (file === undefined) return notFound();
      return { file: { bytes: file.bytes, mediaType: file.mediaType, name: file.fileName } };
    },

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
