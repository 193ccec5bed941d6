import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from '@nhipcau/console/build-pages';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type House, openHouse } from '../../support/house.ts';
import { launchChromium } from './chromium.ts';
import { KeptSignIns } from './kept-sign-ins.ts';

export interface Look {
  readonly language?: 'vi' | 'en' | 'th';
  readonly theme?: 'light' | 'dark';
  readonly device?: 'desktop' | 'phone';
  /** A newcomer is offered the tour; everybody else here has done with it. */
  readonly newcomer?: true;
}

/** A person before the console: a browser of their own, signed in as anybody signs in, or still signed in from when they left. */
interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  leave(): Promise<void>;
}

export interface ConsoleHouse {
  readonly house: House;
  readonly browser: Browser;
  seat(person: string, at: string, look?: Look): Promise<Seat>;
  stop(): Promise<void>;
}

const LOCALES = { vi: 'vi-VN', en: 'en-GB', th: 'th-TH' } as const;
export const VIEWPORTS = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } } as const;
const SHOTS = fileURLToPath(new URL('../../../.nhipcau/screens/', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Arrival {
  readonly origin: string;
  readonly password: string;
  readonly person: string;
  readonly at: string;
}

async function signIn(page: Page, { origin, password, person, at }: Arrival): Promise<void> {
  await page.goto(`${origin}/auth/sign-in?to=${encodeURIComponent(at)}`);
  await page.check(`input[value="${person}"]`);
  await page.fill('#password', password);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => url.href.startsWith(origin));
}

/** The whole house with its pages built, and a real browser beside it. */
export async function openConsole(name: string): Promise<ConsoleHouse> {
  mkdirSync(SHOTS, { recursive: true });
  await buildPages();
  const house = await openHouse(name);
  const browser = await launchChromium();
  const { origin, password } = house.world;
  const signIns = new KeptSignIns(origin);
  return {
    house,
    browser,
    async seat(person, at, look = {}) {
      const context = await browser.newContext({
        viewport: VIEWPORTS[look.device ?? 'desktop'],
        hasTouch: look.device === 'phone',
        reducedMotion: 'reduce',
        locale: LOCALES[look.language ?? 'vi'],
      });
      context.setDefaultTimeout(15_000);
      const { language = 'vi', theme = 'light', newcomer } = look;
      const kept = {
        'nhipcau-language': language,
        'nhipcau-theme': theme,
        ...(newcomer ? {} : { [`nhipcau-tour ${person}`]: '{"state":"over"}' }),
      };
      // What a test changes on its way stays changed when a page is opened anew.
      await context.addInitScript(
        `for (const [key, value] of Object.entries(${JSON.stringify(kept)})) localStorage[key] ??= value`,
      );
      const isSignedIn = await signIns.bring(person, context);
      const page = await context.newPage();
      if (isSignedIn) await page.goto(`${origin}${at}`);
      else await signIn(page, { origin, password, person, at });
      return {
        page,
        context,
        async leave() {
          await signIns.keep(person, context);
          await context.close();
        },
      };
    },
    async stop() {
      await browser.close();
      await house.stop();
    },
  };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/**
 * What sticks is let go while targets are measured: between two turns of the wheel it lies over some of them, which is no fault of their
 * size (2.5.8). That nothing focused is covered (2.4.11) has a test of its own.
 */
const MEASURED = (options: string) => `(async () => {
  const stuck = [...document.querySelectorAll('body *')].filter((one) => getComputedStyle(one).position === 'sticky');
  for (const one of stuck) one.style.position = 'relative';
  const { violations } = await axe.run(${options});
  for (const one of stuck) one.style.position = '';
  return violations;
})()`;

/** WCAG 2.2 A and AA, as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axeSource);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  // The size of targets (2.5.8) is off unless it is asked for by name.
  const rules = { 'target-size': { enabled: true } };
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] });
  const violations: readonly Violation[] = await page.evaluate(MEASURED(options));
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]),
  ).toEqual([]);
}

/** Nothing runs out of the page to the side: 320 px and 200 % zoom lose nothing. */
export async function expectNoSideways(page: Page): Promise<void> {
  const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  // What floats over the page finds its place anew when the page becomes narrow.
  await expect.poll(() => page.evaluate(over)).toBeLessThanOrEqual(0);
}

export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}
