import { EVENT_TYPE_VERSIONS, type EventType } from '@nhipcau/domain/dossier/events';

type Body = Record<string, unknown>;

/** How a body of one version becomes one of the next; stored bytes stay as they are. */
const STEPS: Partial<Record<EventType, Readonly<Record<number, (body: Body) => Body>>>> = {
  // Milestones carried no files.
  MilestoneReached: { 1: (body) => ({ ...body, files: [] }) },
};

/** @throws where no step leads from the stored version to the present one */
export function upcast(type: EventType, storedVersion: number, body: Readonly<Body>): Body {
  let current: Body = { ...body };
  for (let version = storedVersion; version < EVENT_TYPE_VERSIONS[type]; version++) {
    const step = STEPS[type]?.[version];
    if (step === undefined) throw new Error(`no way from version ${version} of ${type}`);
    current = step(current);
  }
  return current;
}
