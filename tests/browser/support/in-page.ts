import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What runs in the page. Interactive means: reached by Tab. Of radios and of parts that move by arrow keys one stands for all, so that
 * those with a negative tabindex are not asked for.
 */
const IN_PAGE = `(() => {
  const describe = (one) => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 140);
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const WANTED = 'a[href], button:not(:disabled), input:not(:disabled):not([type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';
  const stops = () => {
    const found = [...document.querySelectorAll(WANTED)].filter((one) => isShown(one) && one.tabIndex >= 0 && !one.closest('[inert], [data-focus-scope-start], [aria-hidden=true]'));
    const groups = new Set();
    return found.filter((one) => {
      if (one.type !== 'radio') return true;
      const group = one.name + [...document.querySelectorAll('fieldset,[role=radiogroup]')].indexOf(one.closest('fieldset,[role=radiogroup]'));
      if (groups.has(group)) return false;
      groups.add(group);
      return true;
    });
  };
  const isRadioOf = (one, other) => one.type === 'radio' && other.type === 'radio' && one.name === other.name;
  /** Whether the focus can be seen: an outline, or a shadow or border that comes with it, on it or on what stands for it. */
  const marks = (one) => {
    const look = (of) => { const style = getComputedStyle(of); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; };
    const stands = [one, one.nextElementSibling, one.closest('label'), one.parentElement].filter(Boolean);
    return stands.some(look);
  };
  /** Whether at least a part of it can be seen and is not below something else (2.4.11). */
  const isUncovered = (one) => {
    const of = one.type === 'radio' || one.type === 'checkbox' || one.type === 'file' ? one.closest('label') ?? one : one;
    return [...of.getClientRects()].some((box) => {
      const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
      if (right - left < 1 || bottom - top < 1) return false;
      return [[0.5, 0.5], [0.05, 0.1], [0.95, 0.1], [0.05, 0.9], [0.95, 0.9]].some(([x, y]) => {
        const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        return hit !== null && (of.contains(hit) || hit.contains(of));
      });
    });
  };
  return { stops, isRadioOf, marks, isUncovered, describe, isShown };
})()`;

interface Walked {
  readonly reached: number;
  readonly unreached: readonly string[];
  readonly unmarked: readonly string[];
  readonly covered: readonly string[];
}

const MOST_STOPS = 240;

/** Walks the page by the Tab key from its beginning: everything is reached, marked while it has the focus, and covered by nothing. */
export async function expectWalkable(page: Page): Promise<Walked> {
  await page.evaluate(`(() => {
    const of = ${IN_PAGE};
    const walk = { of, wanted: of.stops(), reached: new Set(), unmarked: new Set(), covered: new Set() };
    globalThis.walk = walk;
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  })()`);
  // Out of the page and in again by its first stop: by keys, so that the focus is drawn as keys draw it.
  await page.locator('.skip').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  for (let no = 0; no < MOST_STOPS; no += 1) {
    const isOver = await page.evaluate(`(() => {
      const { of, reached, unmarked, covered } = globalThis.walk;
      const at = document.activeElement;
      const before = globalThis.walk.at;
      globalThis.walk.at = at;
      // A field of a date has several stops of its own.
      if (at === before) return false;
      if (at === null || at === document.body || reached.has(at)) return reached.size > 1;
      reached.add(at);
      if (!of.marks(at)) unmarked.add(of.describe(at));
      if (!of.isUncovered(at)) covered.add(of.describe(at));
      return false;
    })()`);
    if (isOver) break;
    await page.keyboard.press('Tab');
  }
  const walked: Walked = await page.evaluate(`(() => {
    const { of, wanted, reached, unmarked, covered } = globalThis.walk;
    const all = [...reached];
    const unreached = wanted.filter((one) => one.isConnected && !one.disabled && one.tabIndex >= 0 && !reached.has(one) && !all.some((other) => of.isRadioOf(one, other)));
    return { reached: all.length, unreached: unreached.map(of.describe), unmarked: [...unmarked], covered: [...covered] };
  })()`);
  expect({ ...walked, reached: 0 }).toEqual({ reached: 0, unreached: [], unmarked: [], covered: [] });
  return walked;
}

/** Nothing stands beyond the sides of the page, and no words are cut off by the box that holds them. */
export async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.evaluate(`(() => {
    const of = ${IN_PAGE};
    const scrolls = (one) => { for (let up = one.parentElement; up !== null && up !== document.documentElement; up = up.parentElement) { const { overflowX, position, clipPath } = getComputedStyle(up); if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none' || position === 'fixed') return true; } return false; };
    const isWords = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const found = [];
    for (const one of document.body.querySelectorAll('*')) {
      if (one.closest('svg, .hidden-text, .skip') !== null || !isWords(one) || !of.isShown(one)) continue;
      const style = getComputedStyle(one);
      if (style.clipPath !== 'none') continue;
      const box = one.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(one)) found.push('beyond the side: ' + of.describe(one));
      const isClipped = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll' && one.scrollWidth > one.clientWidth + 1;
      if (isClipped && style.textOverflow !== 'ellipsis') found.push('cut off: ' + of.describe(one));
    }
    return found;
  })()`);
  expect(cut).toEqual([]);
}
