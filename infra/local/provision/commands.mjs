/** @typedef {'temporal' | 'temporal-test-server' | 'pages' | 'schemathesis'} Need */

/**
 * What each command runs on the pinned Node, and which tools it needs first.
 * @type {Record<string, { entry: string, needs: ReadonlyArray<Need> }>}
 */
export const commands = {
  start: { entry: 'infra/local/src/start.ts', needs: ['temporal', 'pages'] },
  test: { entry: 'tests/run.ts', needs: ['temporal', 'temporal-test-server', 'pages', 'schemathesis'] },
  'test:screens': { entry: 'tests/run-screens.ts', needs: ['temporal', 'temporal-test-server', 'pages'] },
  check: { entry: 'infra/local/src/check.ts', needs: [] },
  bench: { entry: 'tests/bench/run.ts', needs: ['temporal'] },
  chaos: { entry: 'tests/chaos/run.ts', needs: ['temporal'] },
  fuzz: { entry: 'tests/fuzz/run.ts', needs: ['temporal', 'schemathesis'] },
  openapi: { entry: 'packages/contracts/test/write-openapi.ts', needs: [] },
  reset: { entry: 'infra/local/src/reset.ts', needs: [] },
  token: { entry: 'infra/local/src/token.ts', needs: [] },
};
