import { type FaultHouse, TODAY } from '../../chaos/fault-house.ts';
import { begin, type Life, type Step } from '../../chaos/load/life.ts';

/** The one house that all faults of this folder befall, one after the other; it must be well again after each. */
export interface Scene {
  house(): FaultHouse;
  /** A dossier of its own, led up to this step. */
  life(name: string, step: Step): Promise<Life>;
  /** Every dossier begun so far. */
  readonly lives: readonly Life[];
}

export function sceneOf(house: () => FaultHouse): Scene {
  const lives: Life[] = [];
  return {
    house,
    lives,
    async life(name, step) {
      const life = await begin(house().visitors, name, TODAY);
      lives.push(life);
      await life.until(step);
      return life;
    },
  };
}
