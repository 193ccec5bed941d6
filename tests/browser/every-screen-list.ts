import type { BrowserContext, Page } from 'playwright-core';
import { STANDING } from './every-screen-standing.ts';

/** One screen, or one state of a screen, and how it is come to. */
export interface Screen {
  readonly name: string;
  readonly person: string;
  /** Words in capitals are looked up in the scene. */
  readonly at: string;
  /** What stands there once it is ready. */
  readonly ready: string;
  /** What goes wrong before the page is opened, or is done once it is. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  readonly once?: (page: Page, context: BrowserContext) => Promise<unknown>;
  readonly newcomer?: true;
}

type Rest = Partial<Omit<Screen, 'name' | 'person' | 'at' | 'ready'>>;
const screen = (name: string, person: string, at: string, ready: string, rest: Rest = {}): Screen => ({
  name,
  person,
  at,
  ready,
  ...rest,
});

const click = (what: string, then: string) => async (page: Page) => {
  await page.locator(what).first().click();
  await page.locator(then).first().waitFor();
};
const press = (keys: string, then: string) => async (page: Page) => {
  await page.keyboard.press(keys);
  await page.locator(then).first().waitFor();
};

const task = (kind: string, person: string): Screen =>
  screen(`task-${kind}`, person, kind.toUpperCase(), '.asked .answer, .asked form');

export const TASKS: readonly Screen[] = [
  task('sign', 'ccer-head'),
  task('check', 'ccer-lead'),
  screen('task-revise', 'ccer-staff', 'REVISE', '.asked h2'),
  task('opine', 'vff-officer'),
  task('decide', 'ccer-approver-1'),
  task('carry-out', 'ccer-staff'),
  task('report', 'ccer-staff'),
  task('accept-report', 'ccer-lead'),
  task('nominate', 'ccer-head'),
  task('appraise', 'ccer-council-secretary'),
  task('vote', 'ccer-council-member-1'),
  task('confirm', 'ccer-leader'),
  screen('task-overdue', 'vff-head', 'OVERDUE', '.asked h2'),
  screen('task-answered', 'ccer-head', 'ANSWERED', '.asked h2'),
];

export const PAGES: readonly Screen[] = [
  screen('inbox', 'ccer-lead', '/inbox', '.row'),
  screen('inbox-view', 'ccer-lead', '/inbox?kind=review-conference', '.views', {
    once: click('.views > .link', '.sheet'),
  }),
  screen('inbox-chosen', 'ccer-lead', '/inbox', '.row', {
    once: click('.row-choose', '.selection, [class*=selection]'),
  }),
  screen('inbox-empty', 'mps-officer', '/inbox', '.empty'),
  screen('inbox-none-found', 'ccer-lead', '/inbox?q=khongcogi', '.empty'),
  screen('register', 'ccer-staff', '/register', '.row'),
  screen('register-none-found', 'ccer-staff', '/register?q=khongcogi', '.empty'),
  screen('write-new', 'ccer-staff', '/write', 'form'),
  screen('write', 'ccer-staff', '/write/DRAFT', '.saved[data-state="saved"]'),
  screen('write-lacking', 'ccer-staff', '/write/HOSTILE', '.lacking li'),
  screen('write-review', 'ccer-staff', '/write/DRAFT', '.saved[data-state="saved"]', {
    once: click('.writing .button.primary', '.review'),
  }),
  screen('dossier-draft', 'ccer-staff', '/dossier/HOSTILE', '.ribbon'),
  screen('dossier', 'ccer-staff', '/dossier/OPEN', '.ribbon'),
  screen('dossier-consultation', 'ccer-staff', '/dossier/DECIDING#consultation', '.board'),
  screen('dossier-approval', 'ccer-staff', '/dossier/LONG#approval', '.board'),
  screen('dossier-commendation', 'ccer-head', '/dossier/LONG#commendation', '.nominees'),
  screen('dossier-timeline', 'ccer-staff', '/dossier/LONG#timeline', '.timeline li, [role=tabpanel] li'),
  screen('dossier-rules', 'ccer-staff', '/dossier/OPEN#rules', '.rules'),
  screen('history-search', 'nhip-cau-auditor', '/history', '.found'),
  screen('kept', 'nhip-cau-auditor', '/kept', '.paper'),
  screen('history', 'nhip-cau-auditor', '/history/LONG', '.chain-state[data-state="sound"]'),
  screen('overview', 'ccer-lead', '/overview?from=2023-10-01', '.tiles'),
  screen('glossary', 'ccer-staff', '/glossary', '.glossary'),
  screen('term', 'ccer-staff', '/dossier/OPEN', '.ribbon .term', {
    once: async (page) => {
      await page.locator('.ribbon .term').first().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await page.locator('.term-card').waitFor();
    },
  }),
  screen('keys', 'ccer-staff', '/register', '.row', { once: press('?', '.keys') }),
  screen('help', 'ccer-staff', '/register', '.row', { once: click('.help', '.help-ways') }),
  screen('account', 'ccer-staff', '/register', '.row', { once: click('.who', '.account') }),
  screen('tour-offer', 'ccer-approver-2', '/inbox', '.tour-do', { newcomer: true }),
  screen('tour', 'ccer-approver-2', '/inbox', '.tour-do', {
    newcomer: true,
    once: async (page) => {
      for (let no = 0; no < 4; no += 1) {
        await page.locator('.tour-do .primary').click();
        await page.locator('.tour-said h2 .quiet', { hasText: new RegExp(`\\b${no + 1}\\b`) }).waitFor();
      }
    },
  }),
];

export const STATES: readonly Screen[] = [
  screen('missing', 'ccer-staff', '/dossier/00000000-0000-8000-8000-000000000000', '.empty'),
  screen('mistyped', 'ccer-staff', '/inbxo', '.empty'),
  screen('forbidden', 'ccer-staff', '/history', '.empty'),
  screen('failed', 'ccer-staff', '/dossier/OPEN', '.empty', {
    before: (context) => context.route('**/api/dossiers/*', (route) => route.fulfill({ status: 500, body: '{}' })),
  }),
  screen('loading', 'ccer-staff', '/register', '.loading', {
    before: (context) => context.route('**/api/dossiers?*', () => undefined),
  }),
  screen('offline', 'ccer-staff', '/register', '.row', {
    once: async (page, context) => {
      await context.setOffline(true);
      await page.locator('.line p').waitFor();
    },
  }),
  screen('session-ended', 'ccer-staff', '/register', '.row', {
    once: async (page, context) => {
      await context.route('**/api/dossiers*', (route) =>
        route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: 'x',
            title: 'x',
            status: 401,
            detail: 'x',
            code: 'unauthenticated',
            faults: [],
          }),
        }),
      );
      await page.locator('.search input').first().fill('hội');
      await page.locator('[role=alertdialog]').waitFor();
    },
  }),
  screen('door', 'ccer-staff', '/signed-out', '.door'),
  screen('door-refused', 'ccer-staff', '/signed-out?why=refused', '.door .problem'),
];

export const SCREENS: readonly Screen[] = [...PAGES, ...TASKS, ...STANDING, ...STATES];
