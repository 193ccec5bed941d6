import { appendStage } from '@nhipcau/database';
import { cross } from '@nhipcau/domain/dossier/cross';
import type { Destination } from '@nhipcau/domain/vocabulary';
import { routesNamed } from '@nhipcau/workflows/routes';
import type { House, Reply } from './house.ts';
import type { Somebody } from './people.ts';

export const TEXT = {
  title: { vi: 'Hội nghị giao ban công tác đối ngoại nhân dân' },
  purpose: { vi: 'Đánh giá công tác đối ngoại nhân dân' },
  foreignElement: false,
  start: '2027-06-01',
  end: '2027-06-02',
  place: 'Hà Nội',
  channel: 'people',
  sequence: { no: 2, year: 2027 },
  participants: ['Các tổ chức nhân dân ở Trung ương'],
  foreignGuests: 0,
  budget: { amount: 120_000_000, currency: 'VND' },
  parts: [
    { kind: 'letter', sections: [{ text: 'Kính trình lãnh đạo xem xét.' }] },
    { kind: 'plan', sections: [{ heading: 'Nội dung', text: 'Một ngày làm việc tại Hà Nội.' }] },
  ],
};

/** Throws with the problem where an act that a test only passes through was refused. */
export function done(reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  return reply;
}

export async function draft(house: House, content: object = TEXT): Promise<string> {
  const body = { kind: 'briefing-conference', owner: 'owner', content };
  return done(await house.as('staff').post('/dossiers', body)).body['dossier'] as unknown as string;
}

export async function hashOf(house: House, dossier: string, who: Somebody = 'staff'): Promise<string> {
  const detail = done(await house.as(who).get(`/dossiers/${dossier}`)).body as Record<
    string,
    { documentHash: string } | undefined
  >;
  return (detail['version'] ?? detail['draft'])?.documentHash ?? '';
}

export async function presented(
  house: House,
  content: object = TEXT,
): Promise<{ dossier: string; documentHash: string }> {
  const dossier = await draft(house, content);
  const documentHash = await hashOf(house, dossier);
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
  return { dossier, documentHash };
}

/** What the workflow does after a decided round: the crossing is the worker's alone. */
export async function crossOver(house: House, dossierId: string): Promise<void> {
  const appended = await appendStage(house.worker, {
    dossierId,
    workflowId: `dossier/${dossierId}`,
    workflowRunId: 'run-1',
    decide: ({ state, rules, nowMs }) => {
      const routes = routesNamed(state.routes).ways[state.stage] as Readonly<Record<string, Destination>>;
      const crossing = cross(state, { stage: state.stage, round: state.round, routes }, rules, nowMs);
      if (!crossing.crossed) throw new Error(`not crossed: ${crossing.refusal.code}`);
      return { events: crossing.events, instrument: `route:${state.routes}` };
    },
  });
  if (appended === undefined) throw new Error(`no dossier ${dossierId}`);
}

export interface InConsultation {
  readonly dossier: string;
  readonly documentHash: string;
  /** Task of the consulted unit a, and of b. */
  readonly a: string;
  readonly b: string;
}

export async function inConsultation(house: House, content: object = TEXT): Promise<InConsultation> {
  const { dossier, documentHash } = await presented(house, content);
  const lateReason = 'Việc đột xuất';
  done(await house.as('head').post(`/tasks/${dossier}.1/signature`, { documentHash, lateReason }));
  const consulted = ['asked-a', 'asked-b'];
  done(await house.as('lead').post(`/tasks/${dossier}.2/acceptance`, { documentHash, consulted }));
  await crossOver(house, dossier);
  return { dossier, documentHash, a: `${dossier}.3`, b: `${dossier}.4` };
}

export async function inApproval(
  house: House,
  content: object = TEXT,
): Promise<InConsultation & { readonly decide: string }> {
  const asked = await inConsultation(house, content);
  const { dossier, documentHash, a, b } = asked;
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }));
  done(await house.as('officer-b').post(`/tasks/${b}/opinion`, { documentHash, opinion: 'agree' }));
  await crossOver(house, dossier);
  return { ...asked, decide: `${dossier}.5` };
}

/** Approved, and due to be carried out. */
export async function approved(
  house: House,
  content: object = TEXT,
): Promise<{ dossier: string; documentHash: string }> {
  const { dossier, documentHash, decide } = await inApproval(house, content);
  const approve = { documentHash, verdict: 'approve' };
  done(await house.as('approver-1').post(`/tasks/${decide}/decision`, approve));
  done(await house.as('approver-2').post(`/tasks/${dossier}.6/decision`, approve));
  await crossOver(house, dossier);
  return { dossier, documentHash };
}

/** The one open task of a kind in somebody's inbox; of one dossier, where there may be more. */
export async function taskOf(house: House, who: Somebody, kind: string, dossier = ''): Promise<string> {
  const { items } = done(await house.as(who).get(`/tasks?kind=${kind}&limit=100`)).body as unknown as {
    items: readonly { id: string }[];
  };
  const [only, ...more] = items.filter(({ id }) => id.startsWith(dossier));
  if (only === undefined || more.length > 0) throw new Error(`${items.length} tasks of ${kind} for ${who}`);
  return only.id;
}

/** Codes of a problem's faults, in order. */
export function codes(reply: Reply): readonly string[] {
  const { faults = [] } = reply.body as { faults?: readonly { code: string }[] };
  return faults.map((fault) => fault.code);
}
