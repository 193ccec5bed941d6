/** A made-up person who may sign in locally. */
export interface DemonstrationAccount {
  /** The `sub` of every token: the person's id in the records. */
  readonly subject: string;
  readonly displayName: string;
  /** Heading under which the sign-in page lists the person. */
  readonly role: string;
  readonly unit: string;
}
