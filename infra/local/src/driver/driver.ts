import { type Scene, scenes } from '../demonstration/moments.ts';
import { ADMINISTRATOR } from '../demonstration/people.ts';
import { businessClock } from './clock.ts';
import type { Desk } from './desk.ts';
import type { Journal } from './journal.ts';
import { requestFor } from './performances.ts';

export interface Driving {
  /** Everyone for themselves: a desk by the person's id. */
  deskOf(personId: string): Desk;
  readonly journal: Journal;
  /** Told of every scene once it has been played, and how many times the clock stopped on the way to it. */
  played(scene: Scene, stops: number): void;
}

/**
 * Plays the five stories through the public doors, in the order of business time, and then lets the clock run up to today.
 * Interrupted, it goes on where it was: what was answered is not sent again, what was being sent is sent again as it was.
 */
export async function driveDemonstration(driving: Driving): Promise<void> {
  const { journal } = driving;
  if (journal.finished) return;
  const clock = businessClock(driving.deskOf(ADMINISTRATOR));
  let nowMs = await clock.nowMs();
  for (const scene of scenes()) {
    if (journal.isDone(keyOf(scene))) continue;
    let stops = 0;
    if (nowMs < scene.atMs) {
      stops = await clock.moveTo(scene.atMs);
      nowMs = scene.atMs;
    }
    await play(scene, driving);
    driving.played(scene, stops);
  }
  // Beyond today there is nothing to move to: from then on the clock is the system's.
  await clock.moveTo(Date.now() + 60_000);
  await journal.finish();
}

/** The same at every start, so that a repeated request is known to be one. */
function keyOf({ dossier, no }: Scene): string {
  return `demonstration:${dossier.id}:${no}`;
}

async function play(scene: Scene, { deskOf, journal }: Driving): Promise<void> {
  const { dossier, line } = scene;
  const key = keyOf(scene);
  const desk = deskOf(line.by);
  const dossierId = journal.dossierId(dossier.id) ?? '';
  let request = journal.sending(key);
  if (request === undefined) {
    request = await requestFor({ desk, dossier, dossierId }, line.does);
    // Saving a draft is no act: it names the revision it starts from, and is made anew from the one it then meets.
    if (request.ifMatch === undefined) await journal.willSend(key, request);
  }
  const answer = await desk.send(request, key).catch((fault: unknown) => {
    throw new Error(`${line.at} ${line.by}: ${line.does.act} on ${dossier.id}`, { cause: fault });
  });
  const created = line.does.act === 'create' ? { demonstrationId: dossier.id, dossierId: idIn(answer) } : undefined;
  await journal.isAnswered(key, created);
}

function idIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'dossier' in answer && typeof answer.dossier === 'string') {
    return answer.dossier;
  }
  throw new Error('the answer to creating a dossier names none');
}
