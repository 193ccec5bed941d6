import type { TestModule, Vitest } from 'vitest/node';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts what ran. A file that could not be loaded, or failed outside its tests, is a failure of its own. */
export function tallyOf(vitest: Pick<Vitest, 'state'>): Tally {
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const unhandled = vitest.state.getUnhandledErrors().length;
  return {
    passed: count('passed'),
    failed: count('failed') + count('pending') + modules.filter(failedAsWhole).length + unhandled,
    skipped: count('skipped'),
  };
}

function failedAsWhole(module: TestModule): boolean {
  return module.errors().length > 0;
}

/** The closing line: plain, alone on its line. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run in which nothing ran has shown nothing. */
export function succeeded({ passed, failed }: Tally): boolean {
  return failed === 0 && passed > 0;
}
