import { condition, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';

export interface BareActivities {
  cross(item: number, no: number): Promise<void>;
}

export const goOn = defineSignal<[no: number]>('goOn');

const { cross } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '5 s' });

/** As many transitions as a dossier has, one transaction each, and nothing else: no timer, no query, no attribute. */
export async function bareLifecycle(item: number, crossings: number): Promise<void> {
  let allowed = 1;
  setHandler(goOn, (no) => {
    allowed = Math.max(allowed, no);
  });
  for (let no = 1; no <= crossings; no += 1) {
    await condition(() => allowed >= no);
    await cross(item, no);
  }
}
