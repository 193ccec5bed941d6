// Builds the pages; with --check only says, by its exit code, whether they stand as their sources want them.
import { arePagesCurrent, buildPages } from './build-pages.ts';

if (process.argv.includes('--check')) process.exitCode = (await arePagesCurrent()) ? 0 : 1;
else await buildPages();
