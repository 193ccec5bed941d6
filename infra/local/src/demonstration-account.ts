/** A made-up person who may sign in locally. */
export interface DemonstrationAccount {
  /** The `sub` of every token: the person's id in the records. */
  readonly subject: string;
  readonly displayName: string;
  /** Heading under which the sign-in page lists the person. */
  readonly role: string;
  readonly unit: string;
  /** Last day of the one appointment, e.g. 2025-06-30, where it has one: afterwards the account opens what anybody may see. */
  readonly until?: string;
}
