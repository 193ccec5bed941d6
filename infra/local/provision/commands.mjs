/** @typedef {'temporal' | 'temporal-test-server' | 'pages' | 'schemathesis'} Need */
/** @typedef {{ entry: string, needs: ReadonlyArray<Need>, usage: string, flags?: ReadonlyArray<string> }} Command */

/**
 * What each command runs on the pinned Node, which tools it needs first, and how it is typed. A command with flags takes them and
 * nothing else; the others judge their arguments themselves.
 * @type {Record<string, Command>}
 */
export const commands = {
  start: {
    entry: 'infra/local/src/start.ts',
    needs: ['temporal', 'pages'],
    flags: ['--once'],
    usage: `npm start [-- --once]

  sets everything up, starts the house on this machine, plays five real dossiers up to today and serves until Ctrl-C
  --once   the same, then exits; the last line is one JSON object

  NHIPCAU_STATE=FOLDER         where the state lies, instead of .nhipcau
  NHIPCAU_PORT_GATEWAY=PORT    a port of your own for a part, instead of the next free one
                               (${['gateway', 'identity', 'postgres', 'temporal', 'temporal-ui'].join(', ')}, or a service)`,
  },
  test: {
    entry: 'tests/run.ts',
    needs: ['temporal', 'temporal-test-server', 'pages', 'schemathesis'],
    usage: 'npm test [-- --suite NAME] [-- FILE]   sets up what it needs and runs every test, one suite or one file',
  },
  'test:screens': {
    entry: 'tests/run-screens.ts',
    needs: ['temporal', 'temporal-test-server', 'pages'],
    usage: 'npm run test:screens   every screen in every look; the pictures go to .nhipcau/screens',
  },
  check: {
    entry: 'infra/local/src/check.ts',
    needs: [],
    flags: [],
    usage: 'npm run check   types, lint with the import law, format, unused code, secrets, known weaknesses',
  },
  bench: {
    entry: 'tests/bench/run.ts',
    needs: ['temporal'],
    usage: 'npm run bench -- [--json FILE]   ratios against floors measured in the same run',
  },
  chaos: {
    entry: 'tests/chaos/run.ts',
    needs: ['temporal'],
    usage: 'npm run chaos   kills and freezes processes for a while, then checks the invariants',
  },
  fuzz: {
    entry: 'tests/fuzz/run.ts',
    needs: ['temporal', 'schemathesis'],
    usage: 'npm run fuzz -- [--minutes N] [--seed S]   Schemathesis at every door, as each role in turn',
  },
  openapi: {
    entry: 'packages/contracts/test/write-openapi.ts',
    needs: [],
    flags: [],
    usage: 'npm run openapi   writes packages/contracts/openapi.json from the contracts',
  },
  reset: {
    entry: 'infra/local/src/reset.ts',
    needs: [],
    usage: 'npm run reset [-- INSTANCE]   removes the local state; fetched tools stay',
  },
  token: {
    entry: 'infra/local/src/token.ts',
    needs: [],
    usage:
      'npm run token -- ACCOUNT|ROLE   prints an access token of a demonstration account, alone on standard output',
  },
};

/**
 * What is answered instead of running: the usage where it is asked for, or where a flag is not one of the command's.
 * @param {string} name
 * @param {Command} command
 * @param {readonly string[]} args
 * @returns {{ words: string, exitCode: 0 | 2 } | undefined}
 */
export function answeredAtOnce(name, { usage, flags }, args) {
  if (args.includes('--help') || args.includes('-h')) return { words: usage, exitCode: 0 };
  const unknown = flags === undefined ? [] : args.filter((arg) => !flags.includes(arg));
  return unknown.length === 0
    ? undefined
    : { words: `${name} does not know ${unknown.join(' ')}; nothing was started.\n\n${usage}`, exitCode: 2 };
}
