import { access, constants, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const defaultToolsFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..', '.nhipcau', 'tools');

type Environment = Readonly<Record<string, string | undefined>>;

/** The `temporal` program that the bootstrap found or fetched. */
export async function temporalCliPath(environment: Environment = process.env): Promise<string> {
  return await toolPath('temporal', 'TEMPORAL_CLI_PATH', environment);
}

/** The time-skipping server for workflow tests; hand it to `createTimeSkipping` as an existing path. */
export async function temporalTestServerPath(environment: Environment = process.env): Promise<string> {
  return await toolPath('temporal-test-server', 'TEMPORAL_TEST_SERVER_PATH', environment);
}

async function toolPath(program: string, variable: string, environment: Environment): Promise<string> {
  const named = environment[variable];
  const folder = environment['NHIPCAU_TOOLS'] ?? defaultToolsFolder;
  const candidates = named ? [named] : await fetched(folder, program);
  for (const candidate of candidates) {
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  throw new Error(`${program} was not found (${variable}, ${folder}): "npm start" or "npm test" fetches it`);
}

/** Folders are named by program and version; the bare program name keeps the two tools apart. */
async function fetched(folder: string, program: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const versioned = new RegExp(`^${program}-\\d`);
  return names
    .filter((name) => versioned.test(name))
    .toSorted((left, right) => right.localeCompare(left, 'en', { numeric: true }))
    .map((name) => path.join(folder, name, program));
}
