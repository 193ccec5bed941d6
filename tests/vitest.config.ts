import { defineConfig } from 'vitest/config';
import { SUITES } from './suites.ts';

const everywhere = ['**/node_modules/**', '**/.nhipcau/**'];

export default defineConfig({
  test: {
    // Two cores are shared by test files, PostgreSQL and Temporal.
    maxWorkers: 2,
    passWithNoTests: false,
    projects: SUITES.map((suite) => ({
      test: {
        name: suite.name,
        include: [...suite.include],
        exclude: [...everywhere, ...(suite.exclude ?? [])],
        testTimeout: suite.testTimeoutMs,
        hookTimeout: suite.testTimeoutMs,
        // Of a condition that is waited for: a busy machine takes longer than the second that vitest would give.
        expect: { poll: { timeout: 15_000, interval: 50 } },
        isolate: suite.staying !== true,
        fileParallelism: suite.alone !== true,
        // The database's, Temporal's and the domain's worlds are made in the order of cost: what is cheap fails first.
        sequence: { groupOrder: SUITES.findIndex(({ name }) => name === (suite.beside ?? suite.name)) },
      },
    })),
  },
});
