/** What a bench asks of a process of its own: jobs by name, each with its order and its answer. */
export interface JobShape {
  readonly order: unknown;
  readonly answer: unknown;
}

/** How a process does its jobs. */
export type Jobs<Shape> = {
  readonly [Name in keyof Shape]: Shape[Name] extends JobShape
    ? (order: Shape[Name]['order']) => Promise<Shape[Name]['answer']>
    : never;
};

export interface Asked {
  readonly id: number;
  readonly job: string;
  readonly order: unknown;
}

export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: string };
