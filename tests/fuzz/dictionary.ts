import { ENDPOINTS, type Endpoint } from '@nhipcau/contracts';
import type { Act } from '@nhipcau/domain/vocabulary';
import { AUDITOR } from '@nhipcau/local/demonstration/people';
import { Refused } from '@nhipcau/local/driver/desk';
import { SCENES, type Scene } from '../../packages/rights/src/testing/rights-table.ts';
import type { House } from '../support/house.ts';
import type { Records } from './records.ts';
import { DECIDING_ACTS } from './rights-as-data.ts';
import { DECIDE_NOTHING, type DoorRole, ROLES_AT_THE_DOOR } from './roles.ts';

const scenes: readonly Scene[] = Object.values(SCENES);

/**
 * They name any dossier without showing it: a run is renewed and the keepers' book says which, and whoever may agree to an opening learns
 * what it would open.
 */
const ON_ANY_DOSSIER: readonly Act[] = ['renew', 'read-keeping', 'break-glass', 'confirm-break-glass'];

/** What Schemathesis is told before a role knocks: ids that exist now, and what must never come out for this role. */
export async function dictionaryFor(role: DoorRole, house: House, records: Records): Promise<object> {
  const person = ROLES_AT_THE_DOOR[role];
  const [words, dossiers] = await Promise.all([records.words(), records.dossiers()]);
  const related = new Set(person === null ? [] : await records.relatedTo(person));
  const seesAll = role === 'auditor';
  const tasks = await Promise.all(
    (await records.openTasks()).map(async ({ id, kind }) => {
      const read = await unlessRefused(house.deskOf(AUDITOR).read('readTask', { params: { id } }));
      const documentHash = read?.documentHash ?? null;
      return { id, documentHash, acts: scenes.flatMap(({ task }) => (task?.kind === kind ? task.acts : [])) };
    }),
  );
  const described = await Promise.all(dossiers.map((one) => withText(house, one, tasks)));
  return {
    role,
    decidesNothing: DECIDE_NOTHING.includes(role),
    decidingActs: DECIDING_ACTS,
    actsOnAny: ON_ANY_DOSSIER,
    foreign: seesAll ? [] : dossiers.filter(({ id }) => !related.has(id)).map(({ id }) => id),
    dossiers: described,
    drafts: described.filter(({ revision }) => revision > 0),
    tasks,
    ...words,
  };
}

/** The text at hand of a dossier: of its draft, where it has one, or what its tasks are about. */
async function withText(
  house: House,
  { id, owner, revision }: { readonly id: string; readonly owner: string; readonly revision: number },
  tasks: readonly { readonly id: string; readonly documentHash: string | null }[],
) {
  const asked = tasks.find((task) => task.id.startsWith(id))?.documentHash ?? null;
  if (revision === 0) return { id, revision, documentHash: asked };
  const draft = await unlessRefused(house.deskOf(`${owner}-staff`).read('readDraft', { params: { id } }));
  if (draft === undefined) return { id, revision: 0, documentHash: asked };
  return { id, revision: draft.revision, documentHash: draft.documentHash };
}

/** Stages pass, and posts end, while one role knocks: whatever cannot be read any more is left out for the next. */
async function unlessRefused<Read>(reading: Promise<Read>): Promise<Read | undefined> {
  try {
    return await reading;
  } catch (fault) {
    if (fault instanceof Refused) return undefined;
    throw fault;
  }
}

/** Streams never end and would be waited for; their doors are tried elsewhere. */
export const WITHOUT_END: readonly string[] = Object.entries<Endpoint>(ENDPOINTS).flatMap(([name, { replies }]) =>
  Object.values(replies).includes('events') ? [name] : [],
);
