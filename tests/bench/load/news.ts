import type { Change } from '@nhipcau/contracts';
import { STAFF } from '../mix/offices.ts';
import type { House } from './house.ts';

/** The stage that a client waits for, or the end of the dossier. */
type Milestone = Change['stage'] | 'end';

/** How long a client trusts the stream before it looks for itself. */
const PATIENCE_MS = 3_000;
const LONGEST_WAIT_MS = 120_000;

/**
 * What the owner of the dossiers hears of them: the services' own stream of changes, so that clients need not ask again and again.
 */
export interface News {
  /** Resolves once the dossier stands there; rejects when it never does. */
  until(dossier: string, milestone: Milestone): Promise<void>;
  close(): void;
}

export async function followNews(house: House): Promise<News> {
  const ending = new AbortController();
  const waiting = new Map<string, () => void>();
  const heard = new Map<string, Milestone>();
  const tell = ({ dossier, stage, standing }: Pick<Change, 'dossier' | 'stage' | 'standing'>) => {
    const at: Milestone = standing === 'closed' ? 'end' : stage;
    heard.set(dossier, at);
    waiting.get(`${dossier} ${at}`)?.();
  };
  const look = async (dossier: string) => {
    const path = `/dossiers/${dossier}`;
    const { body } = await house.call({ service: 'dossiers', method: 'GET', path, as: STAFF, what: 'reading' });
    const { stage, standing } = body as Pick<Change, 'stage' | 'standing'>;
    tell({ dossier, stage, standing });
  };
  const stream = await house.stream('/tasks/changes', STAFF, ending.signal);
  void listen(stream, tell).catch(() => undefined);
  return {
    async until(dossier, milestone) {
      if (heard.get(dossier) === milestone) return;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting.set(`${dossier} ${milestone}`, resolve);
      const lost = new Error(`${dossier} never came to ${milestone}`);
      const patience = setInterval(() => void look(dossier).catch(() => undefined), PATIENCE_MS);
      const end = setTimeout(() => reject(lost), LONGEST_WAIT_MS);
      await promise.finally(() => {
        clearInterval(patience);
        clearTimeout(end);
        waiting.delete(`${dossier} ${milestone}`);
      });
      if (milestone === 'end') heard.delete(dossier);
    },
    close: () => ending.abort(),
  };
}

/** Reads events off the stream; each carries one change in its data. */
async function listen(stream: AsyncIterable<Uint8Array>, tell: (change: Change) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of stream) {
    text += decoder.decode(bytes, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) tell(JSON.parse(line.slice(6)) as Change);
  }
}
