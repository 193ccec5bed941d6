import path from 'node:path';
import { readIfPresent } from '@nhipcau/platform/read-if-present';
import { writeAtomically } from '@nhipcau/platform/write-atomically';
import type { Request } from './request.ts';

interface Written {
  /** Ids that the services gave, by the id of the demonstration's dossier. */
  readonly dossiers: Record<string, string>;
  /** What was about to be sent, by idempotency key: an interrupted start sends the very same again. */
  readonly sending: Record<string, Request>;
  /** Keys of the acts that were answered. */
  readonly done: string[];
  finished: boolean;
}

/**
 * What the driver has done so far, on disk. The services would answer a repeated request from their log; the journal is what
 * makes the repeated request the same one.
 */
export interface Journal {
  readonly finished: boolean;
  isDone(key: string): boolean;
  sending(key: string): Request | undefined;
  dossierId(demonstrationId: string): string | undefined;
  willSend(key: string, request: Request): Promise<void>;
  isAnswered(key: string, named?: { readonly demonstrationId: string; readonly dossierId: string }): Promise<void>;
  finish(): Promise<void>;
}

export async function openJournal(folder: string): Promise<Journal> {
  const file = path.join(folder, 'journal.json');
  const text = await readIfPresent(file);
  const written: Written =
    text === undefined ? { dossiers: {}, sending: {}, done: [], finished: false } : (JSON.parse(text) as Written);
  const done = new Set(written.done);
  const save = () => writeAtomically(file, `${JSON.stringify({ ...written, done: [...done] }, null, 1)}\n`);
  return {
    get finished() {
      return written.finished;
    },
    isDone: (key) => done.has(key),
    sending: (key) => written.sending[key],
    dossierId: (demonstrationId) => written.dossiers[demonstrationId],
    async willSend(key, request) {
      written.sending[key] = request;
      await save();
    },
    async isAnswered(key, named) {
      done.add(key);
      delete written.sending[key];
      if (named !== undefined) written.dossiers[named.demonstrationId] = named.dossierId;
      await save();
    },
    async finish() {
      written.finished = true;
      await save();
    },
  };
}
