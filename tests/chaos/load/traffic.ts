import { begin, type Life } from './life.ts';
import type { Visitors } from './visitor.ts';

export interface Traffic {
  /** Resolves when every dossier begun has been led to its end. */
  readonly done: Promise<readonly Life[]>;
  /** Begins no more. */
  end(): void;
}

/** So many people lead one dossier after the other through its life, until told to end. */
export function traffic(visitors: Visitors, people: number, day: string, name: string): Traffic {
  let ended = false;
  let begun = 0;
  const lead = async (): Promise<readonly Life[]> => {
    const lives: Life[] = [];
    while (!ended) {
      begun += 1;
      const life = await begin(visitors, `${name}-${begun}`, day);
      lives.push(life);
      await life.until('closed');
    }
    return lives;
  };
  const done = Promise.all(Array.from({ length: people }, lead)).then((lives) => lives.flat());
  return {
    done,
    end() {
      ended = true;
    },
  };
}
