import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scenes } from '../demonstration/moments.ts';
import type { Desk } from './desk.ts';
import { driveDemonstration } from './driver.ts';
import { openJournal } from './journal.ts';
import type { Request } from './request.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-driver-'));
});
afterEach(() => rm(folder, { recursive: true }));

const first = 'demonstration:tong-ket-dnnd-2023:1';

/** A door that hears everything and can break off: what the journal keeps is under test, not the services. */
function doors(breakOffAt: (key: string) => boolean) {
  const heard: { readonly key: string; readonly request: Request }[] = [];
  let nowMs = 0;
  const desk: Desk = {
    read: async () => ({ now: new Date(nowMs).toISOString() }) as never,
    send: async (request, key) => {
      heard.push({ key, request });
      if (breakOffAt(key)) throw new Error('the connection broke off');
      if (request.endpoint !== 'stepClock') return { dossier: 'a-dossier' };
      nowMs = Date.parse((request.body as { readonly to: string }).to);
      return { now: new Date(nowMs).toISOString(), reached: true, stops: [] };
    },
  };
  return { heard, deskOf: () => desk };
}

test('what was being sent when it broke off is sent again as it was, under the same key', async () => {
  const broken = doors((key) => key === first);
  const before = { deskOf: broken.deskOf, journal: await openJournal(folder), played: () => undefined };
  await expect(driveDemonstration(before)).rejects.toThrow('2023-10-16 09:00 ccer-staff: create');

  const again = doors((key) => key !== first && key.startsWith('demonstration:'));
  const after = { deskOf: again.deskOf, journal: await openJournal(folder), played: () => undefined };
  await expect(driveDemonstration(after)).rejects.toThrow();
  const sent = [...broken.heard, ...again.heard].filter((one) => one.key === first);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.request).toEqual(sent[1]?.request);
});

test('what was answered is not sent again, and a finished story is not played twice', async () => {
  const journal = await openJournal(folder);
  for (const { dossier, no } of scenes()) await journal.isAnswered(`demonstration:${dossier.id}:${no}`);
  const { heard, deskOf } = doors(() => false);
  await driveDemonstration({ deskOf, journal: await openJournal(folder), played: () => undefined });
  expect(heard.map((one) => one.request.endpoint)).toEqual(['stepClock']);
  await driveDemonstration({ deskOf, journal: await openJournal(folder), played: () => undefined });
  expect(heard).toHaveLength(1);
});
