import { vi } from 'vitest';
import type { Story } from '../support/story.ts';
import { sideBySide, taskOf } from './answering-positions.ts';
import { standingScene } from './every-screen-standing.ts';
import { hostileDraft } from './first-page.ts';
import type { ConsoleHouse } from './support/console.ts';
import { draftOf } from './support/drafts.ts';

/** Where the screens find what they show: addresses by name. */
export type Scene = Readonly<Record<string, string>>;

const COUNCIL = Array.from({ length: 7 }, (_, no) => `ccer-council-member-${no + 1}`);
const REASONS = [{ part: 'plan', reason: 'Cần nêu rõ việc khen thưởng.' }] as const;
const ASKED = [
  'sign',
  'check',
  'opine',
  'decide',
  'carry-out',
  'report',
  'accept-report',
  'nominate',
  'appraise',
  'vote',
] as const;
const NOW = '2024-01-03 09:00';

/** The council elects everybody, and what it elected waits to be confirmed. */
async function voted(story: Story): Promise<void> {
  for (const member of COUNCIL) {
    const { tasks } = await story.seenBy(member);
    // The ballot that decides closes the others.
    if (!tasks.some(({ kind, state }) => kind === 'vote' && state === 'open')) return;
    await story.at(NOW, member, { act: 'vote', against: [] });
  }
}

/** The open task of a unit that its person reads, whether or not it is answered on its own page. */
async function askedOf(story: Story, person: string, unit: string, kind: string): Promise<string> {
  const asked = await vi.waitUntil(
    async () => {
      const { tasks } = await story.seenBy(person);
      return tasks.find((one) => one.kind === kind && one.state === 'open' && one.unit.id === unit);
    },
    { timeout: 30_000, interval: 200 },
  );
  return `/task/${asked.id}`;
}

/** Every question of the house, asked at once of somebody; a draft, a hostile one, and dossiers at every stage. */
export async function everyScene(console_: ConsoleHouse): Promise<Scene> {
  const { house } = console_;
  const hostile = await hostileDraft(console_);
  const draft = await draftOf(console_);
  const positions = [...ASKED, 'check', 'vote'] as const;
  const stories = await sideBySide(house, positions);
  const at = (position: (typeof ASKED)[number]) => stories[ASKED.indexOf(position)] as Story;
  const [returned, elected] = stories.slice(ASKED.length) as [Story, Story];
  await voted(elected);
  await returned.at(NOW, 'ccer-lead', { act: 'return', reasons: REASONS });
  await standingScene(at('opine'));
  const answered = (await at('check').seenBy('ccer-head')).tasks.find(({ kind }) => kind === 'sign')?.id ?? '';
  return {
    HOSTILE: hostile,
    DRAFT: draft.id,
    OPEN: at('opine').id,
    DECIDING: at('decide').id,
    LONG: at('vote').id,
    ANSWERED: `/task/${answered}`,
    SIGN: await taskOf(at('sign'), 'ccer-head', 'sign'),
    CHECK: await taskOf(at('check'), 'ccer-lead', 'check'),
    REVISE: await askedOf(returned, 'ccer-staff', 'ccer', 'revise'),
    OPINE: await taskOf(at('opine'), 'vff-officer', 'opine'),
    OVERDUE: await askedOf(at('opine'), 'vff-head', 'vff', 'overdue'),
    DECIDE: await taskOf(at('decide'), 'ccer-approver-1', 'decide'),
    'CARRY-OUT': await taskOf(at('carry-out'), 'ccer-staff', 'carry-out'),
    REPORT: await taskOf(at('report'), 'ccer-staff', 'report'),
    'ACCEPT-REPORT': await taskOf(at('accept-report'), 'ccer-lead', 'accept-report'),
    NOMINATE: await taskOf(at('nominate'), 'ccer-head', 'nominate'),
    APPRAISE: await taskOf(at('appraise'), 'ccer-council-secretary', 'appraise'),
    CONFIRM: await taskOf(elected, 'ccer-leader', 'confirm'),
    VOTE: await taskOf(at('vote'), 'ccer-council-member-1', 'vote'),
  };
}
