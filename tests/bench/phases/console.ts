import { type BenchBrowser, openBrowser, takenBy } from '../console/browser.ts';
import type { Figures } from '../figures.ts';
import { rounded, spreadOf } from '../measure/latencies.ts';
import { INBOX_READER } from '../mix/offices.ts';
import type { Bench } from './bench.ts';

const INBOX = '/inbox?of=my-units';
const SCRIPTS = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))";
const TABS = ['mine', 'soon', 'overdue', 'all'] as const;
/** Pages of the list that are read by scrolling before anything is measured: it is deep in the list that lists become slow. */
const SCROLLS = 12;

interface Painted {
  readonly paintedMs: number;
  readonly scriptBytes: number;
}

/** The inbox in a real browser, of somebody who is asked everything: every page cold, then one page worked by keys. */
export async function measureConsole({ world, scale, say }: Bench): Promise<Figures['console']> {
  const browser = await openBrowser({ origin: world.origin, person: INBOX_READER, password: world.password });
  try {
    const paints: Painted[] = [];
    for (let run = 0; run < scale.paints; run += 1) paints.push(await firstPaint(browser, world.origin));
    say(`the inbox painted ${paints.length} times`);
    const { tookMs, rows } = await interactions(browser, world.origin, scale.interactions);
    const paint = spreadOf(paints.map(({ paintedMs }) => paintedMs));
    const all = spreadOf(Object.values(tookMs).flat());
    return {
      firstPaint: { p50Ms: paint.p50Ms, p95Ms: paint.p95Ms },
      interaction: { p50Ms: all.p50Ms, p95Ms: all.p95Ms },
      interactions: Object.fromEntries(Object.entries(tookMs).map(([what, ms]) => [what, spreadOf(ms).p95Ms])),
      rowsInPage: rows,
      scriptKb: rounded(Math.max(...paints.map(({ scriptBytes }) => scriptBytes)) / 1000),
    };
  } finally {
    await browser.close();
  }
}

async function firstPaint(browser: BenchBrowser, origin: string): Promise<Painted> {
  const page = await browser.coldPage();
  await page.goto(`${origin}${INBOX}`);
  const painted = await page.evaluate<Painted>(
    `bench.painted.then((paintedMs) => ({ paintedMs, scriptBytes: ${SCRIPTS}.reduce((sum, one) => sum + one.encodedBodySize, 0) }))`,
  );
  await page.context().close();
  return painted;
}

type Kind = 'step' | 'filter' | 'open' | 'back';

async function interactions(browser: BenchBrowser, origin: string, times: number) {
  const page = await browser.coldPage();
  await page.goto(`${origin}${INBOX}`);
  await page.evaluate('bench.painted');
  for (let scroll = 0; scroll < SCROLLS; scroll += 1) await page.evaluate('bench.deeper()');
  const tookMs: Record<Kind, number[]> = { step: [], filter: [], open: [], back: [] };
  const key = async (what: Kind, name: string) =>
    void tookMs[what].push(await takenBy(page, 'keydown', what, () => page.keyboard.press(name)));
  await page.locator('.inbox-rows [data-row]').last().focus();
  for (let time = 0; time < times * 2; time += 1) await key('step', time % 5 === 4 ? 'k' : 'j');
  const rows = await page.evaluate<number>("document.querySelectorAll('.inbox-rows .row').length");
  for (let time = 0; time < times / 2; time += 1) {
    await key('step', 'j');
    await key('open', 'o');
    await key('back', 'u');
  }
  for (let time = 0; time < times; time += 1) {
    const tab = page.locator(`[data-key=${TABS[time % TABS.length]}]`);
    await tab.scrollIntoViewIfNeeded();
    tookMs.filter.push(await takenBy(page, 'click', 'filter', () => tab.click()));
  }
  await page.context().close();
  return { tookMs, rows };
}
