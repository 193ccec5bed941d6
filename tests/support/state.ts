import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { removePostgresData } from '@nhipcau/platform/postgres-place';
import { openStateFolder } from '@nhipcau/platform/state-folder';

/**
 * The folder in which this run's instances keep their state: a new one, so that a run beside it, or the instance that a person
 * has running, is never touched. What earlier runs left behind is cleared away first.
 */
export async function takeTestState(repositoryRoot: string): Promise<string> {
  const root = path.resolve(process.env['NHIPCAU_STATE'] ?? path.join(repositoryRoot, '.nhipcau'), 'tests');
  for (const name of await entries(root)) await forgetRun(path.join(root, name));
  const answer = await openStateFolder('run', path.join(root, `run-${process.pid}`));
  if (answer.outcome === 'running') throw new Error(`a test run holds ${root} already`);
  return answer.state.path;
}

export async function forgetTestState(folder: string): Promise<void> {
  for (const name of await entries(folder)) await forgetInstance(path.join(folder, name));
  await rm(folder, { recursive: true, force: true });
}

/** A run that is still going keeps its folder. */
async function forgetRun(folder: string): Promise<void> {
  const answer = await openStateFolder('run', folder);
  if (answer.outcome === 'opened') await forgetTestState(folder);
}

/** Opening a folder ends what a killed instance left running in it. */
async function forgetInstance(folder: string): Promise<void> {
  if (!(await entries(folder)).includes('children.json')) return;
  const answer = await openStateFolder('leftover', folder);
  if (answer.outcome === 'running') return;
  await removePostgresData(folder);
}

async function entries(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch(() => []);
}
