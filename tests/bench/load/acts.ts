import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { APPROVERS, CONFIRMS, MEMBERS, OFFICERS, OWNER, STAFF, TASKS } from '../mix/offices.ts';
import type { House, Reply, Request } from './house.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

/** The acts of a `bench` dossier, each as the person entitled to it. */
export interface Acts {
  create(): Promise<Reply>;
  draft(dossier: string): Promise<Reply>;
  present(dossier: string, documentHash: string): Promise<Reply>;
  /** @param no number of the task, from 1 */
  opine(dossier: string, no: number, documentHash: string): Promise<Reply>;
  decide(dossier: string, no: number, documentHash: string): Promise<Reply>;
  start(dossier: string): Promise<Reply>;
  finish(dossier: string): Promise<Reply>;
  report(dossier: string): Promise<Reply>;
  vote(dossier: string, no: number): Promise<Reply>;
  confirm(dossier: string, confirmed: boolean): Promise<Reply>;
}

export function actsOn(house: House): Acts {
  const onDossier = (as: string, path: string, what: string, body: unknown): Promise<Reply> =>
    house.call({ service: 'dossiers', method: 'POST', path: `/dossiers${path}`, as, body, what });
  const onTask = (dossier: string, no: number, request: Pick<Request, 'as' | 'what' | 'body'>): Promise<Reply> =>
    house.call({ service: 'tasks', method: 'POST', path: `/tasks/${dossier}.${no}/${request.what}`, ...request });
  return {
    create: () => onDossier(STAFF, '', 'creation', { kind: 'bench', owner: OWNER, content: contentOfToday() }),
    draft: (dossier) =>
      house.call({ service: 'dossiers', method: 'GET', path: `/dossiers/${dossier}/draft`, as: STAFF, what: 'draft' }),
    present: (dossier, documentHash) => onDossier(STAFF, `/${dossier}/presentation`, 'presentation', { documentHash }),
    opine: (dossier, no, documentHash) =>
      onTask(dossier, no, {
        as: OFFICERS[no - 1] ?? '',
        what: 'opinion',
        body: { documentHash, opinion: 'agree-with-comments', text: 'Nhất trí; đề nghị nêu rõ thành phần tham dự.' },
      }),
    decide: (dossier, no, documentHash) =>
      onTask(dossier, no, {
        as: APPROVERS[TASKS.decisions.indexOf(no)] ?? '',
        what: 'decision',
        body: { documentHash, verdict: 'approve', reasons: 'Phù hợp kế hoạch năm.' },
      }),
    start: (dossier) => onDossier(STAFF, `/${dossier}/start`, 'start', {}),
    finish: (dossier) =>
      onTask(dossier, TASKS.execution, { as: STAFF, what: 'completion', body: { summary: 'Đúng chương trình.' } }),
    report: (dossier) => onTask(dossier, TASKS.report, { as: STAFF, what: 'report', body: REPORT }),
    vote: (dossier, no) =>
      onTask(dossier, no, {
        as: MEMBERS[TASKS.votes.indexOf(no)] ?? '',
        what: 'ballot',
        body: { yes: [1], no: [] },
      }),
    confirm: (dossier, confirmed) =>
      onTask(dossier, TASKS.confirmation, {
        as: CONFIRMS,
        what: 'confirmation',
        body: { awards: [{ nominee: 1, confirmed, reason: confirmed ? '' : 'Chưa đủ hồ sơ.' }] },
      }),
  };
}

/** Begins today, so that it may be carried out at once. */
function contentOfToday() {
  const now = Date.now();
  return {
    title: { vi: 'Hội nghị giao ban công tác đối ngoại nhân dân' },
    start: localDateOf(now),
    end: localDateOf(now + WEEK_MS),
  };
}

const REPORT = {
  content: { summary: 'Hội nghị đã diễn ra đúng chương trình, các đại biểu nhất trí với báo cáo.' },
  nominees: [
    {
      award: 'certificate',
      recipient: 'collective',
      field: 'friendship',
      name: 'Tập thể 01',
      merit: 'Vun đắp hữu nghị.',
    },
  ],
};
