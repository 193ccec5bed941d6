import { closedLoop } from '../crew/closed-loop.ts';
import { AUDITOR, OFFICERS, TASKS } from '../mix/offices.ts';
import { actsOn } from './acts.ts';
import { type House, type OpenHouse, RefusedAnswer, type Reply } from './house.ts';
import type { LoadJobs, PagesAnswer, Refused } from './jobs.ts';

interface Repetition {
  readonly clients: number;
  readonly forMs: number;
}

/** The same kind of request again and again, for a while; undefined when there is nothing left to ask. */
async function repeat(
  { clients, forMs }: Repetition,
  ask: (no: number) => Promise<Reply> | undefined,
): Promise<PagesAnswer> {
  const took: number[] = [];
  const refused: Refused[] = [];
  let no = -1;
  const startedMs = performance.now();
  await closedLoop(clients, async () => {
    no += 1;
    const asked = ask(no);
    if (asked === undefined) return false;
    try {
      took.push((await asked).tookMs);
    } catch (fault) {
      if (!(fault instanceof RefusedAnswer)) throw fault;
      refused.push(fault.refused);
    }
    return performance.now() - startedMs < forMs;
  });
  const seconds = (performance.now() - startedMs) / 1000;
  return { seconds, tookMs: took, refused };
}

/** Opinions of which none is the last of its round: one of each dossier in turn, so that hardly two meet on one. */
export async function giveOpinions(open: OpenHouse, order: LoadJobs['opinions']['order']): Promise<PagesAnswer> {
  const house = open(order.clients);
  const acts = actsOn(house);
  const { dossiers, documentHash } = order;
  const answer = await repeat(order, (no) => {
    const task = TASKS.opinions[Math.floor(no / dossiers.length)];
    const dossier = dossiers[no % dossiers.length];
    if (dossier === undefined || task === undefined || task === TASKS.opinions.length) return undefined;
    return acts.opine(dossier, task, documentHash);
  });
  await house.close();
  return answer;
}

/** The first page of an officer's inbox and the page after it, officer by officer. */
export async function readInboxes(open: OpenHouse, order: LoadJobs['inbox']['order']): Promise<PagesAnswer> {
  const house = open(order.clients);
  const cursors = new Map<string, string>();
  const answer = await repeat(order, async (no) => {
    const as = OFFICERS[no % OFFICERS.length] ?? '';
    const cursor = Math.floor(no / OFFICERS.length) % 2 === 1 ? cursors.get(as) : undefined;
    const path = `/tasks?of=my-units${cursor === undefined ? '' : `&cursor=${cursor}`}`;
    const reply = await house.call({ service: 'tasks', method: 'GET', path, as, what: 'inbox' });
    const { items, nextCursor } = reply.body as { items: readonly unknown[]; nextCursor?: string };
    if (items.length === 0) throw new RefusedAnswer({ what: 'inbox', status: 200, code: 'empty' });
    if (cursor === undefined && nextCursor !== undefined) cursors.set(as, nextCursor);
    return reply;
  });
  await house.close();
  return answer;
}

/** The history of closed dossiers as an auditor reads it, always of another one. */
export async function readTimelines(open: OpenHouse, order: LoadJobs['timeline']['order']): Promise<PagesAnswer> {
  const house = open(order.clients);
  const answer = await repeat(order, (no) => {
    const dossier = order.dossiers[(no * 7_919) % order.dossiers.length];
    return audit(house, `/audit/dossiers/${dossier}/timeline`, 'timeline');
  });
  await house.close();
  return answer;
}

/** Dossiers whose log does not prove itself. */
export async function verify(
  open: OpenHouse,
  order: LoadJobs['verification']['order'],
): Promise<LoadJobs['verification']['answer']> {
  const house = open(1);
  const unsound: string[] = [];
  for (const dossier of order.dossiers) {
    const { body } = await audit(house, `/audit/dossiers/${dossier}/verification`, 'verification');
    if ((body as { readonly sound: boolean }).sound !== true) unsound.push(`${dossier}: ${JSON.stringify(body)}`);
  }
  await house.close();
  return { unsound };
}

function audit(house: House, path: string, what: string): Promise<Reply> {
  return house.call({ service: 'audit', method: 'GET', path, as: AUDITOR, what });
}
