import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sheet = readFileSync(`${root}frame/shortcuts.tsx`, 'utf8');

/** Keys of the sheet, as its source lists them. */
const listed = [...sheet.matchAll(/^ {2}\[\[([^\]]+)\], 'keys\./gm)].flatMap(([, keys = '']) =>
  [...keys.matchAll(/'([^']+)'/g)].map(([, key]) => key ?? ''),
);

/** Keys that the pages hear: names of properties with a command behind them, in the files that call `useKeys`. */
const heard = globSync('**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.startsWith('frame/shortcuts'))
  .map((file) => readFileSync(`${root}${file}`, 'utf8'))
  .filter((source) => /\buseKeys\(/.test(source))
  .flatMap((source) => [...source.matchAll(/(?:^\s+|\{ )(?:'([^']+)'|([A-Za-z]+)): (?:\(\) =>|here\(|clear\b)/gm)])
  .map(([, quoted, plain]) => quoted ?? plain ?? '');

// A row of a list is a link, and a link opens by Enter of itself.
const OF_THE_BROWSER = ['Enter'];

test('the sheet names every key that a page hears, and none that no page hears', () => {
  expect(heard.length).toBeGreaterThan(10);
  const pressed = heard.filter((key) => key === 'Escape' || key.length === 1 || /^g [a-z]$/.test(key));
  expect(new Set([...pressed, ...OF_THE_BROWSER])).toEqual(new Set(listed));
});
