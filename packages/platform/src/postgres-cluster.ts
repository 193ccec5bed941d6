import { execFile } from 'node:child_process';
import { chmod, chown, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasErrorCode } from './error-code.ts';
import type { PostgresPlace } from './postgres-place.ts';
import { asArguments, sharedMemorySettings } from './postgres-settings.ts';

/** The neutral locale of the C library; Vietnamese order comes from ICU, whatever this machine's LANG is. */
const libraryLocales = ['C.UTF-8', 'C'];

/** Makes the cluster when there is none: UTF-8, sorted as Vietnamese is, with checksums, by password only. */
export async function ensureCluster(place: PostgresPlace, password: string): Promise<void> {
  if (await exists(path.join(place.dataDir, 'PG_VERSION'))) return;
  const passwordFile = path.join(place.dataDir, '..', `.password-${process.pid}`);
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    await chmod(passwordFile, 0o600);
    if (place.account) await chown(passwordFile, place.account.uid, place.account.gid);
    await firstThatWorks(libraryLocales, (locale) => initialise(place, passwordFile, locale));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function initialise(place: PostgresPlace, passwordFile: string, locale: string): Promise<void> {
  await runPostgresProgram(place, 'initdb', [
    `--pgdata=${place.dataDir}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    '--data-checksums',
    // Making the cluster runs the server too.
    ...asArguments(await sharedMemorySettings()),
  ]);
}

/** Whether the server was built with this value of a setting allowed. */
export async function allowsSetting(place: PostgresPlace, name: string, value: string): Promise<boolean> {
  try {
    await runPostgresProgram(place, 'postgres', ['-C', name, '-c', `${name}=${value}`, '-D', place.dataDir]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Clears the pid file that a killed server left. The server does so itself
 * unless another process has been given that number meanwhile; then it would refuse to start.
 */
export async function clearStalePidFile(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const pid = Number(text?.split('\n')[0]);
  if (text === undefined || !Number.isInteger(pid)) return;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  const isServer = commandLine?.includes(dataDir) ?? process.platform !== 'linux';
  if (!isServer) await rm(file, { force: true });
}

async function runPostgresProgram(place: PostgresPlace, program: string, args: readonly string[]): Promise<void> {
  const file = path.join(place.binaries, 'bin', program);
  await new Promise<void>((resolve, reject) => {
    execFile(
      file,
      args,
      { ...place.account, cwd: '/', env: { PATH: process.env['PATH'], TZ: 'UTC' } },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${program} failed: ${stderr.trim() || stdout.trim() || error.message}`));
        else resolve();
      },
    );
  });
}

async function firstThatWorks(choices: readonly string[], attempt: (choice: string) => Promise<void>): Promise<void> {
  let fault: unknown;
  for (const choice of choices) {
    try {
      await attempt(choice);
      return;
    } catch (error) {
      fault = error;
      if (!(error instanceof Error && /locale/.test(error.message))) throw error;
    }
  }
  throw fault;
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}
