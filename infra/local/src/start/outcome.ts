import type { DossierDetail, TimelineEntry } from '@nhipcau/contracts';
import { untilDefined } from '@nhipcau/platform/deadline';
import { AUDITOR } from '../demonstration/people.ts';
import type { DemonstrationDossier } from '../demonstration/script.ts';
import type { Desk } from '../driver/desk.ts';

/** What the services say came of one story. */
export interface DossierOutcome {
  readonly dossier: DossierDetail;
  readonly source: string;
  readonly timeline: readonly TimelineEntry[];
  /** The chain holds, and Temporal's history and the log tell the same crossings. */
  readonly verified: boolean;
  readonly differences: readonly string[];
}

export interface Figures {
  readonly dossiers: number;
  readonly closed: number;
  readonly events: number;
  readonly tasks: number;
  readonly workflowsCompleted: number;
  readonly chainVerified: boolean;
}

const patienceMs = 60_000;

/** Every figure read back from the services, once the histories of all closed dossiers are kept. */
export async function readFigures(deskOf: (personId: string) => Desk): Promise<Figures> {
  const auditor = deskOf(AUDITOR);
  let latest: Figures | undefined;
  const settled = async () => {
    const { dossiers, closed, events, tasks, workflowsCompleted, chainVerified } = await auditor.read('readFigures');
    latest = { dossiers, closed, events, tasks, workflowsCompleted, chainVerified };
    return workflowsCompleted >= closed ? latest : undefined;
  };
  return await untilDefined('the histories of ended runs', patienceMs, settled, 250).catch((fault: unknown) => {
    if (latest === undefined) throw fault;
    return latest;
  });
}

export async function readOutcome(
  deskOf: (personId: string) => Desk,
  story: DemonstrationDossier,
  dossierId: string,
): Promise<DossierOutcome> {
  const auditor = deskOf(AUDITOR);
  const on = { params: { id: dossierId } };
  const dossier = await auditor.read('readDossier', on);
  const verification = await auditor.read('verifyDossier', on);
  const workflow = await auditor.read('readWorkflow', on);
  const faulty = verification.checks.filter((one) => !one.sound).map((one) => `${one.check}: ${one.detail ?? ''}`);
  return {
    dossier,
    source: story.source,
    timeline: await readWholeTimeline(auditor, dossierId),
    verified: verification.sound && workflow.agrees,
    differences: [...faulty, ...workflow.differences],
  };
}

async function readWholeTimeline(auditor: Desk, id: string): Promise<readonly TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const page = await auditor.read('readTimeline', { params: { id }, query });
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return entries;
}
