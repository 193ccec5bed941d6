import type { DossierDetail, InboxItem, TaskDetail } from '@nhipcau/contracts';
import type { Stage, TaskKind } from '@nhipcau/domain/vocabulary';
import { untilDefined } from '@nhipcau/platform/deadline';
import type { Desk } from './desk.ts';

/** The workflow crosses within a second or so; after this long something is wrong. */
const patienceMs = 60_000;
const everyMs = 100;
const pageItems = 100;

/** The person's own open task of this kind on the dossier, as their inbox shows it. It may take a crossing to open. */
export async function taskOf(desk: Desk, dossierId: string, kind: TaskKind): Promise<TaskDetail> {
  const found = await untilDefined(
    `a task ${kind} on ${dossierId}`,
    patienceMs,
    async () => (await inboxOf(desk, kind)).find((item) => item.dossier.id === dossierId),
    everyMs,
  );
  return await desk.read('readTask', { params: { id: found.id } });
}

async function inboxOf(desk: Desk, kind: TaskKind): Promise<readonly InboxItem[]> {
  const items: InboxItem[] = [];
  let cursor: string | undefined;
  do {
    const query = { of: 'my-units' as const, kind, limit: pageItems, ...(cursor === undefined ? {} : { cursor }) };
    const page = await desk.read('listTasks', { query });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}

/** The dossier once it stands in this stage, its round undecided. */
export async function dossierIn(desk: Desk, dossierId: string, stage: Stage): Promise<DossierDetail> {
  return await untilDefined(
    `${dossierId} in ${stage}`,
    patienceMs,
    async () => {
      const dossier = await desk.read('readDossier', { params: { id: dossierId } });
      return dossier.stage === stage && dossier.decided === undefined ? dossier : undefined;
    },
    everyMs,
  );
}

/** The hash of the text that a task is about: a binding act states which text the person had before them. */
export function documentOf(task: TaskDetail): string {
  const hash = task.report?.documentHash ?? task.documentHash ?? task.version?.documentHash;
  if (hash === undefined) throw new Error(`task ${task.id} (${task.kind}) shows no text`);
  return hash;
}
