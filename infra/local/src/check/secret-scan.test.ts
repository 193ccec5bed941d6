import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { secretScan } from '../check-steps.ts';
import { runStep } from './run-step.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const RULES = 'infra/security/secretlint.json';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-secrets-'));
  await mkdir(path.join(folder, path.dirname(RULES)), { recursive: true });
  await cp(path.join(root, RULES), path.join(folder, RULES));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function scanned(file: string, content: string) {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), content);
  return await runStep(root, secretScan(), folder);
}

const word = (length: number) => randomBytes(64).toString('hex').slice(0, length);
// Put together here, so that this file holds none of them.
const PLANTED: readonly (readonly [string, string, () => string])[] = [
  ['a token of a code host', 'services/relay/src/app.ts', () => `const token = '${'gh'}p_${word(36)}';\n`],
  ['a private key', 'infra/local/keys/issuer', () => `-----BEGIN ${'PRIVATE'} KEY-----\n${word(60)}\n`],
  ['a ring of payload keys', '.env', () => `PAYLOAD_KEYS=local-1:${randomBytes(32).toString('base64url')}\n`],
  ['the secret of the cookies', 'notes.md', () => `COOKIE_SECRET: ${word(40)}\n`],
  ['a password of the database', 'tests/x.ts', () => `connect('postgresql://nc_tasks:${word(32)}@db/nhipcau');\n`],
];

describe('the search for secrets', { timeout: 60_000 }, () => {
  test.each(PLANTED)('finds %s', async (_, file, content) => {
    const secret = content();
    const { judgement, output } = await scanned(file, secret);
    expect(judgement).toEqual({ outcome: 'failed' });
    expect(output).toContain(path.basename(file));
    // What it found does not go into a log of its own.
    const longest = secret.match(/[A-Za-z0-9_-]{32,}/)?.[0] ?? secret;
    expect(output).not.toContain(longest);
  });

  test('is content with what only looks like one', async () => {
    const address = ['postgresql://', '{role}:', '{password}@127.0.0.1/x'].join('$');
    const harmless = `const url = \`${address}\`; // postgresql://user:pw@host\nPAYLOAD_KEYS=\n`;
    expect((await scanned('src/a.ts', harmless)).judgement).toEqual({ outcome: 'passed' });
  });
});
