import { currentDocument } from '@nhipcau/domain/dossier/decide';
import { type DossierState, openTasks } from '@nhipcau/domain/dossier/state';
import type { Task } from '@nhipcau/domain/dossier/task';
import type { Opinion, TaskKind, Verdict } from '@nhipcau/domain/vocabulary';
import { REPORT_HASH, type TestDossier, textFor } from './dossier.ts';

let lastNumber = 0;

/** The register is the database's and refuses a number twice. */
function nextNumber() {
  lastNumber += 1;
  return { register: 'owner-TTr', year: 2023, no: lastNumber, symbol: `${lastNumber}/TTr-LHHN` };
}

/** Acts by the kind of task they answer, each by whoever may: the tests tell what happens, not who has which number. */
export const present = (dossier: TestDossier, start = '2023-12-04', end = '2023-12-05') =>
  dossier.act({ name: 'present', by: 'staff-1', text: textFor(start, end) });

function taskIn(state: DossierState, kind: TaskKind, unit?: string): Task {
  const found = openTasks(state).find((one) => one.kind === kind && (unit === undefined || one.unit === unit));
  if (found === undefined) throw new Error(`no ${kind} is open in ${state.stage} ${state.round}`);
  return found;
}

export async function onTask(dossier: TestDossier, kind: TaskKind, unit?: string) {
  const state = await dossier.state();
  return { task: taskIn(state, kind, unit).no, documentHash: currentDocument(state) ?? '', state };
}

export async function sign(dossier: TestDossier): Promise<DossierState> {
  const { task, documentHash } = await onTask(dossier, 'sign');
  return dossier.act({ name: 'sign', by: 'head-1', task, documentHash, number: nextNumber(), lateReason: 'test' });
}

export async function accept(dossier: TestDossier, consulted = ['ministry-1', 'ministry-2']): Promise<DossierState> {
  const { task, documentHash } = await onTask(dossier, 'check');
  return dossier.act({ name: 'accept', by: 'lead-1', task, documentHash, consulted, added: [] });
}

export async function returnProposal(dossier: TestDossier): Promise<DossierState> {
  const { task, documentHash } = await onTask(dossier, 'check');
  const reasons = [{ part: 'plan', reason: 'Thiếu kinh phí' }] as const;
  return dossier.act({ name: 'return', by: 'lead-1', task, documentHash, reasons });
}

export async function opine(dossier: TestDossier, unit: string, opinion: Opinion = 'agree'): Promise<DossierState> {
  const { task, documentHash } = await onTask(dossier, 'opine', unit);
  return dossier.act({ name: 'opine', by: `officer@${unit}`, task, documentHash, opinion, text: '' });
}

export async function decideSeat(dossier: TestDossier, verdict: Verdict, by = 'approver-1'): Promise<DossierState> {
  const { task, documentHash } = await onTask(dossier, 'decide');
  return dossier.act({ name: 'decide', by, task, documentHash, verdict, reasons: 'Lý do', objections: [] });
}

export async function reachMilestones(dossier: TestDossier): Promise<DossierState> {
  await dossier.act({ name: 'start', by: 'staff-1' });
  const file = { sha256: '2'.repeat(64), name: 'khai-mac.jpg', mediaType: 'image/jpeg', bytes: 48_213 };
  await dossier.act({ name: 'reach-milestone', by: 'staff-1', text: 'Khai mạc', files: [file] });
  return dossier.act({ name: 'reach-milestone', by: 'staff-1', text: 'Bế mạc' });
}

export async function finish(dossier: TestDossier): Promise<DossierState> {
  await dossier.act({ name: 'start', by: 'staff-1' });
  const { task } = await onTask(dossier, 'carry-out');
  return dossier.act({ name: 'finish', by: 'staff-1', task, summary: 'Đã tổ chức' });
}

export async function changeMaterially(dossier: TestDossier): Promise<DossierState> {
  const text = textFor('2023-12-04', '2023-12-06');
  return dossier.act({ name: 'propose-change', by: 'staff-1', text, changed: ['place'], reason: 'Đổi địa điểm' });
}

export async function fileReport(dossier: TestDossier, withNominees = false): Promise<DossierState> {
  const { task } = await onTask(dossier, 'report');
  const filing = { name: 'file-report', by: 'staff-1', task, documentHash: REPORT_HASH, editors: ['staff-1'] } as const;
  return dossier.act(withNominees ? { ...filing, nominees: [NOMINEE] } : filing);
}

export async function acceptReport(dossier: TestDossier, nominationsFollow = true): Promise<DossierState> {
  const { task, documentHash } = await onTask(dossier, 'accept-report');
  return dossier.act({ name: 'accept-report', by: 'lead-1', task, documentHash, nominationsFollow });
}

const NOMINEE = {
  no: 1,
  award: 'certificate',
  recipient: 'individual',
  field: 'friendship',
  key: '1'.repeat(64),
  name: 'Cá nhân 01',
  merit: 'Thành tích',
} as const;

export async function nominate(dossier: TestDossier, nominees: readonly (typeof NOMINEE)[] = [NOMINEE]) {
  const { task } = await onTask(dossier, 'nominate');
  return dossier.act({ name: 'nominate', by: 'head-1', task, nominees });
}

export async function appraise(dossier: TestDossier, eligible = true): Promise<DossierState> {
  const { task } = await onTask(dossier, 'appraise');
  const reason = eligible ? '' : 'Đang xem xét kỷ luật';
  const appraisal = { nominee: 1, eligible, reason, ...(eligible ? {} : { rule: 'AWD-FREEZE' }) };
  return dossier.act({ name: 'appraise', by: 'secretary-1', task, appraisals: [appraisal] });
}

/** Ballots, one member after the other, until the vote has closed. */
export async function voteAll(dossier: TestDossier, yes = true): Promise<DossierState> {
  for (;;) {
    const state = await dossier.state();
    const task = openTasks(state).find((one) => one.kind === 'vote');
    if (task === undefined) return state;
    const ballot = yes ? { yes: [1], no: [] } : { yes: [], no: [1] };
    await dossier.act({ name: 'vote', by: task.person ?? '', task: task.no, ...ballot });
  }
}

export async function confirm(dossier: TestDossier): Promise<DossierState> {
  const { task } = await onTask(dossier, 'confirm');
  const award = { nominee: 1, confirmed: true, number: nextNumber(), reason: '' };
  return dossier.act({ name: 'confirm', by: 'deciding-head', task, awards: [award], medalHolders: [] });
}
