import { closedLoop } from '../crew/closed-loop.ts';
import { spreadOf } from '../measure/latencies.ts';
import { actsOn } from './acts.ts';
import { type OpenHouse, RefusedAnswer } from './house.ts';
import type { LifecyclesAnswer, LoadJobs, Refused } from './jobs.ts';
import { type Course, toConsultation, toEnd } from './lifecycle.ts';
import { followNews } from './news.ts';

/** A client that answers a stage at once holds up to six requests at a time. */
const REQUESTS_AT_ONCE = 6;

/** Whole lifecycles through the services, each client one after another. */
export async function driveLifecycles(
  open: OpenHouse,
  order: LoadJobs['lifecycles']['order'],
): Promise<LifecyclesAnswer> {
  const house = open(order.simultaneous ? order.clients * REQUESTS_AT_ONCE : order.clients);
  const news = await followNews(house);
  const took: number[] = [];
  const refused: Refused[] = [];
  const dossiers: string[] = [];
  let [begun, closed, lateVotes] = [0, 0, 0];
  const course: Course = {
    acts: actsOn(house),
    news,
    simultaneous: order.simultaneous,
    confirmed: order.confirmed,
    answered: (ms) => took.push(ms),
  };
  const startedMs = performance.now();
  await closedLoop(order.clients, async () => {
    begun += 1;
    try {
      const presented = await toConsultation(course);
      dossiers.push(presented.dossier);
      const ended = await toEnd(course, presented);
      lateVotes += ended.lateVotes;
      closed += 1;
    } catch (fault) {
      refused.push(refusalIn(fault));
    }
    return begun < order.most && performance.now() - startedMs < order.startForMs;
  });
  news.close();
  await house.close();
  return { begun, dossiers, closed, answers: spreadOf(took), refused, lateVotes };
}

/** Whatever ends a lifecycle early is told, not thrown: the others go on. */
function refusalIn(fault: unknown): Refused {
  if (fault instanceof RefusedAnswer) return fault.refused;
  return { what: fault instanceof Error ? fault.message : String(fault), status: 0, code: 'lost' };
}

/** One dossier that waits for its six opinions, to be copied. */
export async function oneInConsultation(open: OpenHouse): Promise<LoadJobs['consultation']['answer']> {
  const house = open(1);
  const news = await followNews(house);
  const presented = await toConsultation({ acts: actsOn(house), news });
  news.close();
  await house.close();
  return presented;
}
