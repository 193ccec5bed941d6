import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES, SCREENS, type Screen, STATES, TASKS } from './every-screen-list.ts';
import { everyScene, type Scene } from './every-screen-scene.ts';
import { STANDING } from './every-screen-standing.ts';
import {
  type ConsoleHouse,
  expectAccessible,
  expectNoSideways,
  type Look,
  openConsole,
  shot,
  VIEWPORTS,
} from './support/console.ts';
import { expectTextMayGrow } from './support/grown-text.ts';
import { expectNothingCut, expectWalkable } from './support/in-page.ts';

const WHOLE = process.env['NHIPCAU_SCREENS'] === 'all';
const LANGUAGES = ['vi', 'en', 'th'] as const;
const THEMES = ['light', 'dark'] as const;
const DEVICES = ['desktop', 'phone'] as const;

const MATRIX: readonly Required<Omit<Look, 'newcomer'>>[] = LANGUAGES.flatMap((language) =>
  THEMES.flatMap((theme) => DEVICES.map((device) => ({ language, theme, device }))),
);

/**
 * Two looks for each screen, so that each is seen in English and in Thai, light and dark, on a phone and on a desktop; over the screens
 * every pair of language, theme and device occurs. Vietnamese is what every other browser test speaks.
 */
function looksOf(no: number): readonly (typeof MATRIX)[number][] {
  if (WHOLE) return MATRIX;
  const [theme, other] = no % 2 === 0 ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  const [device, second] = no % 4 < 2 ? (['phone', 'desktop'] as const) : (['desktop', 'phone'] as const);
  const looks = [
    { language: 'en', theme, device },
    { language: 'th', theme: other, device: second },
  ] as const;
  return STATES.includes(SCREENS[no] as Screen) ? [looks[no % 2] as (typeof looks)[number]] : looks;
}

interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
}

let console_: ConsoleHouse;
let scene: Scene;
const tabs = new Map<string, Tab>();

beforeAll(async () => {
  console_ = await openConsole('screens');
  scene = await everyScene(console_);
}, 240_000);
afterAll(async () => {
  for (const { context } of tabs.values()) await context.close();
  await console_.stop();
});

/** Two looks at a time, each in a browser of its own. */
const LANES = [0, 1] as const;
type Lane = (typeof LANES)[number];

/** Answered without a page of the console: what one keeps is laid out here before the console begins. */
const NOWHERE = '/auth/providers';

/** One sign-in and one page for each person and lane; the looks change in place. A page on which something failed is not used again. */
async function tabOf({ person }: Screen, lane: Lane): Promise<Tab> {
  const key = `${person} ${lane}`;
  const known = tabs.get(key);
  if (known !== undefined && !known.page.isClosed()) return known;
  const context = known?.context ?? (await console_.seat(person, NOWHERE)).context;
  const page = known === undefined ? (context.pages()[0] as Page) : await context.newPage();
  // Signing in leads to a page of the console, which would keep its own language once it has fetched the words.
  await page.goto(`${console_.house.world.origin}${NOWHERE}`);
  const tab = { context, page };
  tabs.set(key, tab);
  return tab;
}

function addressOf({ at }: Screen): string {
  return at.replace(/[A-Z][A-Z-]+[A-Z]/g, (name) => scene[name] ?? name);
}

async function open(one: Screen, { language, theme, device }: (typeof MATRIX)[number], tab: Tab): Promise<Page> {
  const { context, page } = tab;
  await one.before?.(context);
  const kept = {
    'nhipcau-language': language,
    'nhipcau-theme': theme,
    [`nhipcau-tour ${one.person}`]: one.newcomer ? '{"state":"new"}' : '{"state":"over"}',
  };
  await page.evaluate(`sessionStorage.clear(); Object.assign(localStorage, ${JSON.stringify(kept)})`);
  await page.setViewportSize(VIEWPORTS[device]);
  await page.goto(`${console_.house.world.origin}${addressOf(one)}`);
  await page.locator(one.ready).first().waitFor();
  await one.once?.(page, context);
  return page;
}

const MODAL = ['inbox-view', 'keys', 'help', 'account'];

/** On a desktop, once a language. A state is walked with the page that it befalls; what is modal is tested where dialogs are. */
function isWalked(one: Screen, { device, theme }: (typeof MATRIX)[number]): boolean {
  if (device !== 'desktop' || STATES.includes(one) || MODAL.includes(one.name)) return false;
  return !WHOLE || theme === 'light';
}

async function look(one: Screen, as: (typeof MATRIX)[number], lane: Lane): Promise<void> {
  const tab = await tabOf(one, lane);
  try {
    const page = await open(one, as, tab);
    // At the end of the page nothing lies half below the bar that keeps the answer at the thumb.
    if (as.device === 'phone') await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.lang')).toBe(as.language);
    expect(await page.title()).not.toBe('taken');
    await page.evaluate('scrollTo(0, 0)');
    await shot(page, `${one.name}-${as.language}-${as.theme}-${as.device}`);
    if (isWalked(one, as)) expect((await expectWalkable(page)).reached).toBeGreaterThan(3);
    // Thai has the tallest letters, and a phone the least room.
    if (WHOLE || (as.device === 'phone' && as.language === 'th')) await expectTextMayGrow(page);
    if (as.device === 'phone') await page.setViewportSize({ width: 320, height: 640 });
    // 1280 px at 200 %.
    else if (WHOLE) await page.setViewportSize({ width: 640, height: 430 });
    await expectNoSideways(page);
    await expectNothingCut(page);
    await tab.context.setOffline(false);
    await page.goto(`${console_.house.world.origin}${NOWHERE}`);
  } catch (fault) {
    await tab.page.close();
    await tab.context.setOffline(false);
    throw fault;
  } finally {
    await tab.context.unrouteAll({ behavior: 'ignoreErrors' });
  }
}

const TEST_MS = 60_000;

describe.each([
  ['pages', PAGES],
  ['questions', TASKS],
  ['standings', STANDING],
  ['states', STATES],
] as const)('every one of the %s', (_of, screens) => {
  test.each(screens)(
    '$name is readable by everybody and reached by keys alone in every language and look, and loses nothing at 320 px nor when its text grows',
    async (one) => {
      const looks = looksOf(SCREENS.indexOf(one));
      const seen = async (lane: Lane) => {
        for (const [no, as] of looks.entries()) if (no % LANES.length === lane) await look(one, as, lane);
      };
      await Promise.all(LANES.map(seen));
    },
    WHOLE ? 4 * TEST_MS : TEST_MS,
  );
});
