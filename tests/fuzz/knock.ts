import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { WITHOUT_END } from './dictionary.ts';
import type { DoorRole } from './roles.ts';
import { schemathesisPath } from './schemathesis-path.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const contract = fileURLToPath(new URL('../../packages/contracts/openapi.json', import.meta.url));

/** What every answer is held against; the last is our own. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'ignored_auth',
  'unsupported_method',
  'no_act_without_right',
];

export interface Knocking {
  readonly role: DoorRole;
  readonly token: string | undefined;
  readonly origin: string;
  readonly dictionary: object;
  /** Where the words, the record and the tool's own report of this role lie. */
  readonly folder: string;
  readonly seed: number;
  readonly phases: readonly string[];
  readonly examples: number;
  readonly maxSeconds?: number;
  /** Operations that are tried; all where absent. */
  readonly only?: readonly string[];
}

/** A check that failed, at which doors. */
interface Finding {
  readonly title: string;
  readonly operations: readonly string[];
}

export interface Knocked {
  readonly role: DoorRole;
  readonly requests: number;
  /** How many answers of each class: 2xx, 401, 403, 404, 409, 422, the rest of 4xx, 5xx. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Operations that were answered with success at least once. */
  readonly reached: readonly string[];
  readonly findings: readonly Finding[];
  /** What the tool said, with a curl of each finding. */
  readonly report: string;
}

/** Lets Schemathesis knock at every door as one role. */
export async function knock(asked: Knocking): Promise<Knocked> {
  const { role, token, origin, folder, seed } = asked;
  await mkdir(folder, { recursive: true });
  const [words, record, verdict] = ['words.json', 'requests.ndjson', 'verdict.json'].map((name) =>
    path.join(folder, `${role}.${name}`),
  ) as [string, string, string];
  await writeFile(words, JSON.stringify(asked.dictionary));
  await writeFile(record, '');
  const { code, report } = await python(
    [
      ...['-m', 'schemathesis.cli', 'run', contract, '--url', origin, '--no-color', '--continue-on-failure'],
      ...['--phases', asked.phases.join(','), '--max-examples', String(asked.examples), '--seed', String(seed)],
      ...['--checks', CHECKS.join(','), '--no-shrink', '--warnings', 'off', '--generation-database', 'none'],
      ...['--suppress-health-check', 'all', '--request-timeout', '30', '--output-sanitize', 'true'],
      ...['--report-json-path', verdict],
      ...(asked.maxSeconds === undefined ? [] : ['--max-time', String(asked.maxSeconds)]),
      ...(asked.only ?? []).flatMap((name) => ['--include-operation-id', name]),
      ...WITHOUT_END.flatMap((name) => ['--exclude-operation-id', name]),
      ...(token === undefined ? [] : ['--header', `Authorization: Bearer ${token}`]),
    ],
    {
      PYTHONPATH: [await schemathesisPath(), here].join(path.delimiter),
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONHASHSEED: '0',
      SCHEMATHESIS_HOOKS: 'hooks',
      NHIPCAU_FUZZ_DICTIONARY: words,
      NHIPCAU_FUZZ_RECORD: record,
    },
    folder,
  );
  await writeFile(path.join(folder, `${role}.report.txt`), report);
  return { role, ...(await counted(record)), findings: await findingsOf(verdict, code), report };
}

async function findingsOf(verdict: string, code: number | null): Promise<readonly Finding[]> {
  const none = { failures: [], errors: [{ title: `Schemathesis ended with ${code} and told nothing` }] };
  const text = await readFile(verdict, 'utf8').catch(() => JSON.stringify(none));
  const { failures, errors } = JSON.parse(text) as {
    failures: readonly Finding[];
    errors: readonly { title: string }[];
  };
  const found = [...failures, ...errors.map(({ title }) => ({ title, operations: [] }))];
  if (found.length === 0 && code !== 0) found.push({ title: `Schemathesis ended with ${code}`, operations: [] });
  return found.map(({ title, operations }) => ({ title, operations }));
}

async function counted(record: string): Promise<Pick<Knocked, 'requests' | 'statuses' | 'reached'>> {
  const lines = (await readFile(record, 'utf8')).split('\n').filter((line) => line !== '');
  const statuses: Record<string, number> = {};
  const reached = new Set<string>();
  for (const line of lines) {
    const { operation, status } = JSON.parse(line) as { operation: string; status: number };
    const name = classOf(status);
    statuses[name] = (statuses[name] ?? 0) + 1;
    if (name === '2xx') reached.add(operation);
  }
  return { requests: lines.length, statuses, reached: [...reached].toSorted() };
}

const TOLD_APART: readonly number[] = [401, 403, 404, 409, 422];

function classOf(status: number): string {
  return TOLD_APART.includes(status) ? String(status) : `${Math.floor(status / 100)}xx`;
}

function python(args: readonly string[], env: Readonly<Record<string, string>>, cwd: string) {
  return new Promise<{ readonly code: number | null; readonly report: string }>((resolve, reject) => {
    const child = spawn('python3', args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let report = '';
    const take = (chunk: Buffer) => {
      report += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, report }));
  });
}
