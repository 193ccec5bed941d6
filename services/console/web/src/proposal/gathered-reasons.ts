import type { PartKind } from '@nhipcau/domain/vocabulary';

export interface ReturnReasons {
  /** By the name of the field, or as `parts/letter`; several on one are told together. */
  readonly byUnit: ReadonlyMap<string, string>;
  /** Of the text as a whole. */
  readonly whole: string | undefined;
  readonly parts: readonly PartKind[];
}

interface Remark {
  readonly part?: string;
  readonly reason: string;
}

/** Remarks by the place of the form where they are read. */
export function gathered(
  remarks: readonly Remark[],
  fields: readonly string[],
  partKinds: readonly string[],
): ReturnReasons {
  const byUnit = new Map<string, string>();
  for (const { part, reason } of remarks) {
    // Some words name a field and a part: the field is where the reader looks first.
    const unit = part === undefined ? '' : fields.includes(part) || !partKinds.includes(part) ? part : `parts/${part}`;
    byUnit.set(unit, [byUnit.get(unit), reason].filter(Boolean).join('\n'));
  }
  const whole = byUnit.get('');
  const parts = [...byUnit.keys()].flatMap((unit) => (unit.startsWith('parts/') ? [unit.slice(6) as PartKind] : []));
  return { byUnit, whole, parts };
}
