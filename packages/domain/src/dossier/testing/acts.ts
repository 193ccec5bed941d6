import type { NomineeNamed } from '../../commendation/events.ts';
import type { DocumentNumber } from '../../proposal/events.ts';
import type { Opinion, Verdict } from '../../vocabulary.ts';
import type { TextFacts } from '../commands.ts';
import { currentDocument } from '../decide.ts';
import { type Nominee, openTasks } from '../state.ts';
import { APPROVERS, BODY_HEAD, HEAD, LEAD, MEMBERS, OFFICERS, SECRETARY, STAFF } from './cast.ts';
import type { Story } from './story.ts';

export const NUMBER: DocumentNumber = { register: 'owner-TTr', year: 2025, no: 5, symbol: '05/TTr-LHHN' };

export function hashOf(no: number): string {
  return no.toString(16).padStart(64, '0');
}

export function textOf(change: Partial<TextFacts> = {}): TextFacts {
  return {
    documentHash: hashOf(1),
    start: '2025-08-04',
    end: '2025-08-05',
    foreignElement: false,
    filled: ['title', 'start', 'end'],
    parts: ['letter', 'plan'],
    editors: [STAFF.id],
    ...change,
  };
}

export function nominee(no: number, change: Partial<NomineeNamed> = {}): NomineeNamed {
  return {
    no,
    award: 'certificate',
    recipient: 'individual',
    field: 'friendship',
    key: hashOf(1000 + no),
    name: `Cá nhân 0${no}`,
    merit: 'Thành tích',
    ...change,
  };
}

/** Which text the person has before them. */
export function document(story: Story): string {
  return currentDocument(story.state) ?? '';
}

export const present = (story: Story, change: Partial<TextFacts> = {}) =>
  story.when({ name: 'present', by: STAFF.id, text: textOf(change) });

export const sign = (story: Story) =>
  story.when({ name: 'sign', by: HEAD.id, task: story.task('sign'), documentHash: document(story), number: NUMBER });

export const accept = (story: Story) => story.when(acceptance(story));

export function acceptance(story: Story) {
  const consulted = story.policy.consulted.map((one) => one.unit);
  const task = openTasks(story.state).find((one) => one.kind === 'check')?.no ?? 0;
  return { name: 'accept', by: LEAD.id, task, documentHash: document(story), consulted, added: [] } as const;
}

export const returned = (story: Story) =>
  story.when({
    name: 'return',
    by: LEAD.id,
    task: story.task('check'),
    documentHash: document(story),
    reasons: [{ part: 'plan', reason: 'Thiếu kinh phí' }],
  });

export function opinion(story: Story, ministry: number, said: Opinion = 'agree') {
  const by = OFFICERS[ministry - 1]?.id ?? '';
  const task = story.task('opine', `ministry-${ministry}`);
  return {
    name: 'opine',
    by,
    task,
    documentHash: document(story),
    opinion: said,
    text: said === 'agree' ? '' : 'Ý kiến',
  } as const;
}

export const opine = (story: Story, ministry: number, said: Opinion = 'agree') =>
  story.when(opinion(story, ministry, said));

export function verdict(story: Story, seat: number, said: Verdict, approver = seat) {
  return {
    name: 'decide',
    by: APPROVERS[approver - 1]?.id ?? '',
    task: story.task('decide', `seat-${seat}`),
    documentHash: document(story),
    verdict: said,
    reasons: said === 'approve' ? '' : 'Lý do',
    objections: [],
  } as const;
}

export const judge = (story: Story, seat: number, said: Verdict, approver = seat) =>
  story.when(verdict(story, seat, said, approver));

export const finish = (story: Story) =>
  story.when({ name: 'finish', by: STAFF.id, task: story.task('carry-out'), summary: 'Đã tổ chức' });

export function change(changed: readonly ('title' | 'place' | 'agenda')[], documentHash = hashOf(2)) {
  return { name: 'propose-change', by: STAFF.id, text: textOf({ documentHash }), changed, reason: 'Đổi' } as const;
}

export const file = (story: Story, nominees?: readonly NomineeNamed[]) =>
  story.when({
    name: 'file-report',
    by: STAFF.id,
    task: story.task('report'),
    documentHash: hashOf(77),
    editors: [STAFF.id],
    ...(nominees === undefined ? {} : { nominees }),
  });

export const acceptReport = (story: Story, nominationsFollow = true) =>
  story.when({
    name: 'accept-report',
    by: LEAD.id,
    task: story.task('accept-report'),
    documentHash: document(story),
    nominationsFollow,
  });

export const nominate = (story: Story, ...nominees: readonly NomineeNamed[]) =>
  story.when({ name: 'nominate', by: HEAD.id, task: story.task('nominate'), nominees });

export const appraise = (story: Story, barred: readonly number[] = []) =>
  story.when({
    name: 'appraise',
    by: SECRETARY.id,
    task: story.task('appraise'),
    appraisals: (story.state.commendation?.nominees ?? []).map(({ no }) =>
      barred.includes(no)
        ? { nominee: no, eligible: false, rule: 'AWD-FREEZE', reason: 'Đang xem xét kỷ luật' }
        : { nominee: no, eligible: true, reason: '' },
    ),
  });

export function numbersIn(story: Story, standing: Nominee['standing']): readonly number[] {
  return story.state.commendation?.nominees.filter((one) => one.standing === standing).map((one) => one.no) ?? [];
}

/** A member's ballot: yes to those named, no to the other eligible nominees. */
export function ballot(story: Story, member: number, yes: readonly number[]) {
  const by = MEMBERS[member - 1]?.id ?? '';
  const rest = numbersIn(story, 'eligible').filter((no) => !yes.includes(no));
  return { name: 'vote', by, task: story.task('vote', by), yes, no: rest } as const;
}

export const vote = (story: Story, member: number, yes: readonly number[]) => story.when(ballot(story, member, yes));

export const confirm = (story: Story, medalHolders: readonly string[] = []) =>
  story.when({
    name: 'confirm',
    by: BODY_HEAD.id,
    task: story.task('confirm'),
    awards: numbersIn(story, 'elected').map((no) => ({ nominee: no, confirmed: true, number: NUMBER, reason: '' })),
    medalHolders,
  });
