import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { InThree } from './in-three.ts';
import { en } from './messages/en.ts';
import { th } from './messages/th.ts';
import { vi } from './messages/vi.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync('**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('messages'))
  .map((file) => readFileSync(`${root}${file}`, 'utf8'))
  .join('\n');
const keys = Object.keys(vi) as (keyof typeof vi)[];
/** Catalogues that screens bring with them, by the folder of the screen. */
const own = await Promise.all(
  globSync('*/messages.ts', { cwd: root }).map(async (file) => {
    const { MESSAGES } = (await import(`${root}${file}`)) as { readonly MESSAGES: Readonly<Record<string, InThree>> };
    return { folder: path.dirname(file), messages: Object.entries(MESSAGES) };
  }),
);

const placesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{([a-zA-Z]+)/g)].map((match) => match[1]))].toSorted();

test('every language says the same things, with the same values in them', () => {
  expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
  expect(Object.keys(th).toSorted()).toEqual(keys.toSorted());
  const different = keys.filter((key) =>
    [en[key], th[key]].some((text) => `${placesIn(text)}` !== `${placesIn(vi[key])}`),
  );
  expect(different).toEqual([]);
});

test('each says them in its own script', () => {
  const names = /^(\{|“)?[\s{}a-z·,A-Z“”]*$/;
  expect(keys.filter((key) => /[\u0e00-\u0e7f\u1ea0-\u1ef9]/.test(en[key]))).toEqual([]);
  expect(keys.filter((key) => !/[\u0e00-\u0e7f]/.test(th[key]) && !names.test(th[key]))).toEqual([]);
});

test('the Vietnamese reader is addressed as an office does', () => {
  expect(keys.filter((key) => /(?<!\p{L})bạn(?!\p{L})/iu.test(vi[key]))).toEqual([]);
});

test('the Thai reader is addressed in the register of an office', () => {
  // คุณ also begins words of quality and condition, which are none of address.
  expect(keys.filter((key) => /คุณ(?!สมบัติ|ภาพ|ค่า|วุฒิ)/.test(th[key]))).toEqual([]);
});

test('a screen that brings its own catalogue says each of its messages, in three scripts and with the same values', () => {
  expect(own.length).toBeGreaterThan(0);
  for (const { folder, messages } of own) {
    const said = globSync(`${folder}/*.{ts,tsx}`, { cwd: root })
      .filter((file) => !file.endsWith('/messages.ts'))
      .map((file) => readFileSync(`${root}${file}`, 'utf8'))
      .join('\n');
    expect(messages.filter(([key]) => !said.includes(`'${key}'`)).map(([key]) => key)).toEqual([]);
    for (const [key, text] of messages) {
      expect(key in vi).toBe(false);
      expect([placesIn(text.en), placesIn(text.th)]).toEqual([placesIn(text.vi), placesIn(text.vi)]);
      expect([/[\u0e00-\u0e7f\u1ea0-\u1ef9]/.test(text.en), /[\u0e00-\u0e7f]/.test(text.th)]).toEqual([false, true]);
    }
  }
});

test('no screen says what no catalogue has, and no catalogue has what no screen says', () => {
  const prefixes = [...sources.matchAll(/[`]([a-zA-Z]+\.(?:[a-zA-Z]+\.)?)\$\{/g)].map((match) => match[1] ?? '');
  expect(prefixes.length).toBeGreaterThan(5);
  const isSaid = (key: string) => sources.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix));
  expect(keys.filter((key) => !isSaid(key))).toEqual([]);
  const asked = [...sources.matchAll(/\bsay\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const known = new Set([...keys, ...own.flatMap(({ messages }) => messages.map(([key]) => key))]);
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});
