import { TASKS } from '../mix/offices.ts';
import type { Acts } from './acts.ts';
import { RefusedAnswer, type Reply } from './house.ts';
import type { News } from './news.ts';

export interface Course {
  readonly acts: Acts;
  readonly news: News;
  /** Whether all tasks of a stage are answered at the same moment. */
  readonly simultaneous: boolean;
  /** Whether the award is confirmed in the end. */
  readonly confirmed: boolean;
  /** Told how long each answered task took. */
  readonly answered: (tookMs: number) => void;
}

export interface Presented {
  readonly dossier: string;
  readonly documentHash: string;
}

/** Created and presented; its six bodies are asked as soon as the workflow has crossed. */
export async function toConsultation({ acts, news }: Pick<Course, 'acts' | 'news'>): Promise<Presented> {
  const created = await acts.create();
  const { dossier } = created.body as { readonly dossier: string };
  const draft = await acts.draft(dossier);
  const { documentHash } = draft.body as { readonly documentHash: string };
  await acts.present(dossier, documentHash);
  await news.until(dossier, 'consultation');
  return { dossier, documentHash };
}

/** From the opinions to the end: sixteen tasks, of which fifteen are answered, because the fourth vote decides. */
export async function toEnd(course: Course, { dossier, documentHash }: Presented): Promise<{ lateVotes: number }> {
  const { acts, news, answered } = course;
  const answer = async (act: Promise<Reply>) => answered((await act).tookMs);
  await each(course, TASKS.opinions, (no) => answer(acts.opine(dossier, no, documentHash)));
  await news.until(dossier, 'approval');
  for (const no of TASKS.decisions) await answer(acts.decide(dossier, no, documentHash));
  await news.until(dossier, 'execution');
  await acts.start(dossier);
  await answer(acts.finish(dossier));
  await news.until(dossier, 'reporting');
  await answer(acts.report(dossier));
  await news.until(dossier, 'commendation');
  const lateVotes = await vote(course, dossier, answer);
  await answer(acts.confirm(dossier, course.confirmed));
  await news.until(dossier, 'end');
  return { lateVotes };
}

async function each(
  { simultaneous }: Pick<Course, 'simultaneous'>,
  numbers: readonly number[],
  act: (no: number) => Promise<void>,
): Promise<void> {
  if (simultaneous) await Promise.all(numbers.map(act));
  else for (const no of numbers) await act(no);
}

/** One after another the fifth never votes; at the same moment one of them comes too late and is told so. */
async function vote(course: Course, dossier: string, answer: (act: Promise<Reply>) => Promise<void>): Promise<number> {
  const { acts, simultaneous } = course;
  let late = 0;
  const numbers = simultaneous ? TASKS.votes : TASKS.votes.slice(0, 4);
  await each(course, numbers, async (no) => {
    try {
      await answer(acts.vote(dossier, no));
    } catch (fault) {
      const known = simultaneous && fault instanceof RefusedAnswer && fault.refused.status === 409;
      if (!known || late > 0) throw fault;
      late += 1;
    }
  });
  return late;
}
