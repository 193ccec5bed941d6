import { buildPages } from '@nhipcau/console/build-pages';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../browser/support/chromium.ts';
import { IN_PAGE, type SHOWN } from './in-page.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;
type Shown = keyof typeof SHOWN;

/** A person's browser, signed in once; every page of it begins with nothing kept but the session. */
export interface BenchBrowser {
  coldPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface Reader {
  readonly origin: string;
  readonly person: string;
  readonly password: string;
}

const VIEWPORT = { width: 1280, height: 860 };
const PATIENCE_MS = 20_000;

export async function openBrowser(reader: Reader): Promise<BenchBrowser> {
  await buildPages();
  const browser = await launchChromium();
  const storageState = await signedIn(browser, reader);
  return {
    async coldPage() {
      const context = await browser.newContext({ storageState, viewport: VIEWPORT });
      context.setDefaultTimeout(PATIENCE_MS);
      await context.addInitScript(IN_PAGE);
      return await context.newPage();
    },
    close: () => browser.close(),
  };
}

async function signedIn(browser: Browser, { origin, person, password }: Reader): Promise<StorageState> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(`${origin}/auth/sign-in?to=/register`);
  await page.check(`input[value="${person}"]`);
  await page.fill('#password', password);
  await page.click('button[type=submit]');
  await page.waitForURL(`${origin}/register`);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Milliseconds from one input to the frame that shows its effect. */
export async function takenBy(
  page: Page,
  type: 'keydown' | 'click',
  shown: Shown,
  input: () => Promise<void>,
): Promise<number> {
  await page.evaluate(`bench.from('${type}', '${shown}')`);
  await input();
  return await page.evaluate('bench.taken');
}
