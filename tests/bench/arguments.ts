import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** Where the figures are written as JSON. */
  readonly json: string | undefined;
  /** A short run on few dossiers, to see that everything works; its figures mean little. */
  readonly quick: boolean;
}

export function benchArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  return { json: values.json, quick: values.quick };
}
