import type { NomineeContent } from '@nhipcau/contracts';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import type { Moment } from '@nhipcau/local/demonstration/script';
import { Refused } from '@nhipcau/local/driver/desk';
import type { House } from '../support/house.ts';
import { type Story, tell } from '../support/story.ts';

/** Before the activity, and its day: nothing is started sooner. */
const WRITTEN: Moment = '2023-10-16 09:00';
const HELD: Moment = '2024-01-03 09:00';

const DAY = '2024-01-03';

const NOMINEES: readonly NomineeContent[] = [
  {
    award: 'flag',
    recipient: 'collective',
    field: 'friendship',
    name: 'Hội Nhà văn Việt Nam',
    merit: 'Vun đắp hữu nghị.',
  },
  { award: 'certificate', recipient: 'individual', field: 'information', name: 'Cá nhân 01', merit: 'Thông tin tốt.' },
];

function beginning(house: House, title: string, day = DAY): Story {
  return tell(house, {
    kind: 'review-conference',
    owner: 'ccer',
    text: {
      title: { vi: title },
      purpose: { vi: 'Tổng kết năm 2023' },
      foreignElement: false,
      start: day,
      end: day,
      place: 'Hà Nội',
      channel: 'people',
      reportWindow: { from: '2023-01-01', to: '2023-12-31' },
      foreignGuests: 0,
      budget: { amount: 185_000_000, currency: 'VND' },
      parts: [
        { kind: 'letter', sections: [{ text: 'Kính trình.' }] },
        { kind: 'plan', sections: [{ text: 'Kế hoạch.' }] },
      ],
    },
  });
}

type Deeds = readonly (readonly [person: string, deed: Parameters<Story['at']>[2]])[];

/** What brings a dossier from where it stood before to where the named task is asked. */
const STEPS = {
  sign: [
    ['ccer-staff', { act: 'create' }],
    ['ccer-staff', { act: 'present' }],
  ],
  check: [['ccer-head', { act: 'sign' }]],
  opine: [['ccer-lead', { act: 'accept' }]],
  decide: [
    ['vff-officer', { act: 'opine', opinion: 'object', text: 'Đề nghị làm rõ kinh phí.' }],
    ['mofa-officer', { act: 'opine', opinion: 'agree' }],
    ['vufo-officer', { act: 'opine', opinion: 'object', text: 'Thời gian trùng hội nghị khác.' }],
  ],
  'carry-out': [
    ['ccer-approver-1', { act: 'decide', verdict: 'approve', reasons: 'Đã tiếp thu.' }],
    ['ccer-approver-2', { act: 'decide', verdict: 'approve', reasons: 'Đã tiếp thu.' }],
    ['ccer-approver-3', { act: 'decide', verdict: 'approve', reasons: 'Đã tiếp thu.' }],
  ],
  report: [
    ['ccer-staff', { act: 'start' }],
    ['ccer-staff', { act: 'finish', summary: 'Đúng chương trình.' }],
  ],
  'accept-report': [['ccer-staff', { act: 'report', content: { summary: 'Đã tổng kết năm 2023.' } }]],
  nominate: [['ccer-lead', { act: 'accept-report', nominationsFollow: true }]],
  appraise: [['ccer-head', { act: 'nominate', nominees: NOMINEES }]],
  vote: [['ccer-council-secretary', { act: 'appraise', barred: [] }]],
} as const satisfies Readonly<Record<string, Deeds>>;

export type Position = keyof typeof STEPS;

const POSITIONS = Object.keys(STEPS) as readonly Position[];
const AFTER_THE_DAY = POSITIONS.indexOf('report');
const CROSSING_MS = { longest: 20_000, pause: 100 };

/** Between two stages the workflow crosses, and nothing is accepted until it has. */
async function onceCrossed(act: () => Promise<void>): Promise<void> {
  const until = Date.now() + CROSSING_MS.longest;
  for (;;) {
    try {
      return await act();
    } catch (fault) {
      const crossing = fault instanceof Refused && fault.codes.some((code) => /round-decided|wrong-stage/.test(code));
      if (!crossing || Date.now() > until) throw fault;
      await new Promise((resume) => setTimeout(resume, CROSSING_MS.pause));
    }
  }
}

function momentOf(step: Position): Moment {
  return POSITIONS.indexOf(step) >= AFTER_THE_DAY ? HELD : WRITTEN;
}

/** Carries a dossier on by one step: to where the named task is asked. */
async function carry(story: Story, to: Position): Promise<void> {
  const moment = momentOf(to);
  for (const [person, deed] of STEPS[to] as Deeds) await onceCrossed(() => story.at(moment, person, deed));
}

/** One dossier that is carried through all positions, with a stop at each. */
export async function throughAll(
  house: House,
  title: string,
  stop: (position: Position, story: Story) => Promise<void>,
): Promise<void> {
  const story = beginning(house, title);
  for (const position of POSITIONS) {
    await carry(story, position);
    await stop(position, story);
  }
}

/** Carried by its persons to a second round: returned over its place, which was changed, and sent out again. */
export async function secondRound(house: House, title: string): Promise<Story> {
  const story = await dossierAt(house, 'opine', title);
  const deeds: Deeds = [
    ['vff-officer', { act: 'opine', opinion: 'agree' }],
    ['vufo-officer', { act: 'opine', opinion: 'agree' }],
    ['mofa-officer', { act: 'opine', opinion: 'agree' }],
    ['ccer-approver-1', { act: 'decide', verdict: 'return', reasons: 'Đổi địa điểm.' }],
    ['ccer-staff', { act: 'rewrite', text: { place: 'Hội trường Bộ Ngoại giao, Hà Nội' } }],
    ['ccer-staff', { act: 'present' }],
    ['ccer-head', { act: 'sign' }],
    ['ccer-lead', { act: 'accept' }],
  ];
  for (const [person, deed] of deeds) await onceCrossed(() => story.at(WRITTEN, person, deed));
  return story;
}

/** Dossiers side by side, each left where its task is asked: the clock moves on for all of them at once. */
export async function sideBySide(house: House, positions: readonly Position[]): Promise<readonly Story[]> {
  const stories = positions.map((last) => ({ last, story: beginning(house, `Hồ sơ dừng ở bước ${last}`) }));
  for (const [no, step] of POSITIONS.entries()) {
    const onward = stories.filter(({ last }) => POSITIONS.indexOf(last) >= no);
    const moment = momentMs(momentOf(step));
    if (onward.length > 0 && (await house.clock.nowMs()) < moment) await house.clock.moveTo(moment);
    await Promise.all(onward.map(({ story }) => carry(story, step)));
  }
  return stories.map(({ story }) => story);
}

/** A dossier of its own in which the named task is asked, carried there by requests. */
export async function dossierAt(house: House, position: Position, title: string, day = DAY): Promise<Story> {
  const story = beginning(house, title, day);
  for (const step of POSITIONS.slice(0, POSITIONS.indexOf(position) + 1)) await carry(story, step);
  return story;
}

/** The address of the task of a kind that is open to that person. */
export async function taskOf(story: Story, person: string, kind: string): Promise<string> {
  const until = Date.now() + CROSSING_MS.longest;
  for (;;) {
    const { tasks, acts } = await story.seenBy(person);
    const mine = new Set(acts.filter(({ may }) => may).map(({ task }) => task));
    const task = tasks.find((one) => one.kind === kind && one.state === 'open' && mine.has(one.id));
    if (task !== undefined) return `/task/${task.id}`;
    if (Date.now() > until) throw new Error(`${person} is asked for no ${kind}`);
    await new Promise((resume) => setTimeout(resume, CROSSING_MS.pause));
  }
}
