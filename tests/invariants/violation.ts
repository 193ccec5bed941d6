/** What must hold after whatever happened; the names are those of the house's list of invariants. */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I7' | 'I8' | 'I9' | 'I10' | 'I11';

export interface Violation {
  readonly invariant: Invariant;
  /** The dossier, or the house. */
  readonly of: string;
  readonly says: string;
}

export function violation(invariant: Invariant, of: string, says: string): Violation {
  return { invariant, of, says };
}

export function told(violations: readonly Violation[]): string {
  return violations.map(({ invariant, of, says }) => `${invariant} ${of}: ${says}`).join('\n');
}
