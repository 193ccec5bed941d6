/** What a program said, and how it ended. */
export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type Judgement =
  | { readonly outcome: 'passed' | 'failed' }
  /** Nothing could be learned; why is printed, so that nobody takes silence for an answer. */
  | { readonly outcome: 'skipped'; readonly why: string };

/** From this severity on a known weakness stops us; a lesser one is told. */
const STOPPING: ReadonlySet<string> = new Set(['high', 'critical']);

interface Told {
  readonly advisories: Readonly<Record<string, { readonly severity?: unknown }>>;
}

function toldIn(text: string): Told | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const tells = typeof read === 'object' && read !== null && 'advisories' in read && 'metadata' in read;
    return tells ? (read as unknown as Told) : undefined;
  } catch {
    return undefined;
  }
}

/** The reason without addresses: which registry a machine uses is its own affair. */
function reasonIn(text: string): string {
  const flat = text.replaceAll(/[│×\s]+/g, ' ').trim();
  const responded = /responded with (\d{3})/.exec(flat)?.[1];
  if (responded !== undefined) return `the package registry answers an audit with ${responded}`;
  const code = /\b(ERR_PNPM_[A-Z_]+|E[A-Z]{4,})\b/.exec(flat)?.[1];
  return code === undefined ? 'the audit gave no answer' : `the audit could not be asked: ${code}`;
}

/**
 * Reads the answer of `pnpm audit --json`. A registry that offers no audit, or none that can be reached, is no reason to stop
 * somebody's work, and no good news either: it is skipped aloud, and fails where the environment says that an audit is required.
 */
export function judgeAudit(
  { stdout, stderr }: Answer,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Judgement {
  const told = toldIn(stdout);
  if (told === undefined) {
    if (environment['NHIPCAU_AUDIT'] === 'required') return { outcome: 'failed' };
    return { outcome: 'skipped', why: reasonIn(`${stdout} ${stderr}`) };
  }
  const severe = Object.values(told.advisories).filter(({ severity }) => STOPPING.has(String(severity)));
  return { outcome: severe.length === 0 ? 'passed' : 'failed' };
}
