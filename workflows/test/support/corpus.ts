import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';

/** Histories of real runs, by edition; kept for as long as a dossier may be open that was started under it. */
export const HISTORIES = path.resolve(import.meta.dirname, '../histories');
/** Event streams of the same dossiers, with the SHA-256 of the canonical state that they fold to. */
export const STREAMS = path.resolve(import.meta.dirname, '../../../tests/corpus/streams');

export interface StoredHistory {
  readonly name: string;
  readonly history: temporal.api.history.v1.History;
}

export interface StoredStream {
  readonly name: string;
  readonly state: string;
  readonly records: readonly StoredRecord[];
}

/** The part of an event's record that the fold needs. */
interface StoredRecord {
  readonly type: string;
  readonly typeVersion: number;
  readonly dossierId: string;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly principal: string;
  readonly body: Readonly<Record<string, unknown>>;
}

async function filesIn(folder: string, end: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith(end)).toSorted();
}

export async function storedHistories(): Promise<readonly StoredHistory[]> {
  const names = await filesIn(HISTORIES, '.bin.gz');
  return Promise.all(
    names.map(async (name) => {
      const bytes = gunzipSync(await readFile(path.join(HISTORIES, name)));
      return { name, history: proto.temporal.api.history.v1.History.decode(bytes) };
    }),
  );
}

export async function storedStreams(): Promise<readonly StoredStream[]> {
  const names = await filesIn(STREAMS, '.json');
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(STREAMS, name), 'utf8')) as StoredStream),
  );
}
