import type { DossierDetail, ProposalContent } from '@nhipcau/contracts';
import type { TaskKind } from '@nhipcau/domain/vocabulary';
import { untilDefined } from '@nhipcau/platform/deadline';
import type { Deed, Outcome, Visitors } from './visitor.ts';

/** A briefing conference of the Ministry of Foreign Affairs, planned for the very day: shortest of the real ways through the stages. */
function textOf(title: string, day: string): ProposalContent {
  return {
    title: { vi: title },
    purpose: { vi: 'Đánh giá công tác và thống nhất nhiệm vụ' },
    foreignElement: false,
    start: day,
    end: day,
    place: 'Hà Nội',
    channel: 'people',
    sequence: { no: 1, year: 2025 },
    participants: ['Các đơn vị thuộc Bộ'],
    foreignGuests: 0,
    budget: { amount: 1_000_000, currency: 'VND' },
    parts: [
      { kind: 'letter', sections: [{ text: 'Kính trình cấp có thẩm quyền xem xét.' }] },
      { kind: 'plan', sections: [{ text: 'Nội dung hội nghị.' }] },
    ],
  };
}

/** How far a life is led. */
const STEPS = [
  'created',
  'presented',
  'signed',
  'accepted',
  'first-opinion',
  'settled',
  'first-decision',
  'approved',
  'started',
  'finished',
  'reported',
  'closed',
] as const;
export type Step = (typeof STEPS)[number];

/** One dossier that persons lead through its life, each act under a key of its own that never changes. */
export interface Life {
  readonly id: string;
  /** Leads it on until this step is done. */
  until(step: Step): Promise<void>;
  /** Somebody else has done this step. */
  skip(step: Step): void;
  /** The open task of this kind at a unit, once it is open. */
  task(kind: TaskKind, unit: string): Promise<{ readonly id: string; readonly documentHash: string }>;
  now(): Promise<DossierDetail>;
}

const PATIENCE_MS = 120_000;
const EVERY_MS = 250;

export async function begin(visitors: Visitors, name: string, day: string): Promise<Life> {
  const body = { kind: 'briefing-conference', owner: 'mofa', content: textOf(`Hội nghị giao ban ${name}`, day) };
  const created = await visitors.act('mofa-staff', { endpoint: 'createDossier', body, key: `${name}:created` });
  const id = receiptOf(created).dossier;
  const now = () => visitors.dossier('mofa-staff', id);
  const task: Life['task'] = (kind, unit) =>
    untilDefined(
      `a task ${kind} of ${unit} on ${id}`,
      PATIENCE_MS,
      async () => {
        const detail = await now();
        const open = detail.tasks.find((one) => one.state === 'open' && one.kind === kind && one.unit.id === unit);
        const documentHash = detail.report?.documentHash ?? detail.version?.documentHash ?? '';
        return open === undefined ? undefined : { id: open.id, documentHash };
      },
      EVERY_MS,
    );
  const steps = stepsOf({ visitors, id, name, now, task });
  let done: number = STEPS.indexOf('created');
  return {
    id,
    now,
    task,
    skip(step) {
      done = STEPS.indexOf(step);
    },
    async until(step) {
      for (const next of STEPS.slice(done + 1, STEPS.indexOf(step) + 1)) {
        await steps[next]();
        done += 1;
      }
    },
  };
}

export function receiptOf(outcome: Outcome) {
  if (outcome.ok) return outcome.receipt;
  throw new Error(`refused: ${outcome.status} ${JSON.stringify(outcome.problem)}`);
}

interface Leading extends Pick<Life, 'id' | 'now' | 'task'> {
  readonly visitors: Visitors;
  readonly name: string;
}

function stepsOf({ visitors, id, name, now, task }: Leading): Readonly<Record<Step, () => Promise<void>>> {
  const does = async (person: string, step: Step, deed: Omit<Deed, 'key'>) => {
    receiptOf(await visitors.act(person, { ...deed, key: `${name}:${step}` }));
  };
  const answers = async (
    person: string,
    step: Step,
    [kind, unit]: readonly [TaskKind, string],
    endpoint: Deed['endpoint'],
    body: (documentHash: string) => object,
  ) => {
    const open = await task(kind, unit);
    await does(person, step, { endpoint, params: { id: open.id }, body: body(open.documentHash) });
  };
  const agree = (documentHash: string) => ({ documentHash, opinion: 'agree' });
  const approve = (documentHash: string) => ({ documentHash, verdict: 'approve', reasons: 'Phù hợp kế hoạch.' });
  return {
    created: async () => undefined,
    presented: async () => {
      const documentHash = (await now()).draft?.documentHash;
      await does('mofa-staff', 'presented', { endpoint: 'presentProposal', params: { id }, body: { documentHash } });
    },
    signed: () =>
      answers('mofa-head', 'signed', ['sign', 'mofa'], 'signProposal', (documentHash) => ({
        documentHash,
        lateReason: 'Việc đột xuất.',
      })),
    accepted: () =>
      answers('mofa-lead', 'accepted', ['check', 'mofa'], 'acceptProposal', (documentHash) => ({
        documentHash,
        consulted: ['vff', 'vufo'],
      })),
    'first-opinion': () => answers('vff-officer', 'first-opinion', ['opine', 'vff'], 'giveOpinion', agree),
    settled: () => answers('vufo-officer', 'settled', ['opine', 'vufo'], 'giveOpinion', agree),
    'first-decision': () => answers('mofa-approver-1', 'first-decision', ['decide', 'mofa'], 'decideProposal', approve),
    approved: () => answers('mofa-approver-2', 'approved', ['decide', 'mofa'], 'decideProposal', approve),
    started: async () => {
      await task('carry-out', 'mofa');
      await does('mofa-staff', 'started', { endpoint: 'startExecution', params: { id }, body: {} });
    },
    finished: () =>
      answers('mofa-staff', 'finished', ['carry-out', 'mofa'], 'finishExecution', () => ({
        summary: 'Đã hoàn thành.',
      })),
    reported: () =>
      answers('mofa-staff', 'reported', ['report', 'mofa'], 'fileReport', () => ({
        content: { summary: 'Hội nghị đã diễn ra đúng chương trình.' },
      })),
    closed: () =>
      answers('mofa-lead', 'closed', ['accept-report', 'mofa'], 'acceptReport', (documentHash) => ({
        documentHash,
        nominationsFollow: false,
      })),
  };
}
