/** The tests by what they cost, cheapest first; a structure test sees to it that every test file belongs to exactly one. */
export interface Suite {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  /** How long one test may take, in milliseconds. */
  readonly testTimeoutMs: number;
  /** Files of a suite that boots whole systems run one after the other. */
  readonly alone?: true;
  /**
   * Its files are run by two processes that stay, so that what all of them import is read once by each and not once a file, which is what
   * costs most where files are short. Nothing else is shared: each file boots and ends a house or a database of its own.
   */
  readonly staying?: true;
  /** Its files are dealt out together with those of the suite that is named. */
  readonly beside?: string;
}

/** They replace modules, which whoever came after them would find replaced. */
const replacing = ['services/tasks/test/rights-off.test.ts'];

const corpora = ['**/*.corpus.test.ts', '**/replay*.test.ts'];

export const SUITES: readonly Suite[] = [
  {
    name: 'unit',
    include: [
      'packages/{domain,rights,contracts,client,acts,evidence}/src/**/*.test.ts',
      'services/*/{src,web}/**/*.test.ts',
      'tests/{bench,chaos,support}/**/*.test.ts',
    ],
    exclude: corpora,
    testTimeoutMs: 20_000,
  },
  { name: 'structure', include: ['tests/structure/**/*.test.ts'], testTimeoutMs: 20_000 },
  {
    name: 'ground',
    include: ['packages/platform/{src,tests}/**/*.test.ts', 'infra/local/**/*.test.{ts,mjs}'],
    testTimeoutMs: 60_000,
  },
  {
    name: 'database',
    include: ['packages/database/{src,tests,test}/**/*.test.ts'],
    exclude: corpora,
    testTimeoutMs: 60_000,
  },
  {
    name: 'workflow',
    include: ['workflows/{src,test,tests}/**/*.test.ts', 'services/{worker,relay}/{test,tests}/**/*.test.ts'],
    exclude: corpora,
    testTimeoutMs: 90_000,
  },
  { name: 'replay', include: corpora, testTimeoutMs: 60_000 },
  {
    name: 'http',
    include: [
      'packages/http/{src,test,tests}/**/*.test.ts',
      'packages/acts/{test,tests}/**/*.test.ts',
      'packages/client/{test,tests}/**/*.test.ts',
      'services/{dossiers,tasks,audit,administration,console}/{test,tests}/**/*.test.ts',
    ],
    exclude: [...corpora, ...replacing],
    testTimeoutMs: 60_000,
    staying: true,
  },
  { name: 'apart', include: replacing, testTimeoutMs: 60_000, beside: 'http' },
  { name: 'sweep', include: ['tests/http/**/*.test.ts'], testTimeoutMs: 180_000, alone: true },
  { name: 'invariants', include: ['tests/invariants/**/*.test.ts'], testTimeoutMs: 120_000, alone: true },
  { name: 'journey', include: ['tests/journey/**/*.test.ts'], testTimeoutMs: 180_000 },
  { name: 'browser', include: ['tests/browser/**/*.test.ts'], testTimeoutMs: 120_000, staying: true },
  { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], testTimeoutMs: 300_000, beside: 'browser' },
  { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeoutMs: 240_000, alone: true },
];
