import { expect, test } from 'vitest';
import { FILES, read } from './sources.ts';

const texts = FILES.filter(
  (file) => /\.(ts|mjs|js|json|ya?ml|md|sql|sh|py|html|css|txt)$/.test(file) && file !== 'pnpm-lock.yaml',
);

function thatSay(pattern: RegExp): readonly string[] {
  return texts.filter((file) => file !== 'tests/structure/committed.test.ts' && pattern.test(read(file)));
}

test('no secret is committed', () => {
  expect(thatSay(/-----BEGIN [A-Z ]*PRIVATE KEY-----/)).toEqual([]);
  expect(thatSay(/\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abprs]-[A-Za-z0-9-]{10,})\b/)).toEqual([]);
  expect(FILES.filter((file) => /(^|\/)(\.env(\..*)?|secrets\.json|.*\.(pem|key|p12))$/.test(file))).toEqual([]);
});

test('nothing names the machine it was written on', () => {
  expect(thatSay(/(?<![\w.])\/(home|root|Users|work|mnt)\/[a-z]/)).toEqual([]);
  expect(thatSay(/(?<![\w.])\/tmp\/[a-z]/)).toEqual([]);
});

test('every text is composed Unicode with a line feed at its end', () => {
  const decomposed = texts.filter((file) => read(file) !== read(file).normalize('NFC'));
  expect(decomposed).toEqual([]);
  const written = texts.filter((file) => !file.includes('/migrations/'));
  expect(written.filter((file) => read(file).includes('\r') || !/\n$|^$/.test(read(file)))).toEqual([]);
});
