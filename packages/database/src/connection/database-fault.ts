/** The database could not do now what it may do in a moment: 503 with Retry-After, and nothing was done. */
export class DatabaseUnavailable extends Error {
  readonly code: 'database-busy' | 'database-unreachable';
  readonly retryAfterSeconds: number;

  constructor(code: 'database-busy' | 'database-unreachable', cause: unknown) {
    super(`${code}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'DatabaseUnavailable';
    this.code = code;
    this.retryAfterSeconds = code === 'database-busy' ? 1 : 5;
  }
}

/** lock_not_available, query_canceled, deadlock, serialization, and the two transaction timeouts. */
const BUSY = new Set(['55P03', '57014', '40P01', '40001', '25P03', '25P04', '53300']);
const UNREACHABLE = /^(08|57P0)/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** node-postgres states these without a code. */
const CONNECTION_LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed/;

/** SQLSTATEs that the append functions raise when a caller breaks the record's law. */
export const RECORD_FAULTS = {
  chain: 'NC001',
  type: 'NC002',
  closed: 'NC003',
  task: 'NC004',
  appendOnly: 'NC005',
  clock: 'NC006',
  calendar: 'NC007',
} as const;

export function sqlStateOf(fault: unknown): string | undefined {
  const code = (fault as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The same fault, or DatabaseUnavailable where trying again may help. */
export function classified(fault: unknown): unknown {
  if (fault instanceof DatabaseUnavailable) return fault;
  const code = sqlStateOf(fault);
  if (code !== undefined && BUSY.has(code)) return new DatabaseUnavailable('database-busy', fault);
  if (code !== undefined && (UNREACHABLE.test(code) || NETWORK.has(code)))
    return new DatabaseUnavailable('database-unreachable', fault);
  if (fault instanceof Error && CONNECTION_LOST.test(fault.message))
    return new DatabaseUnavailable('database-unreachable', fault);
  return fault;
}

/** Unique violation of one constraint or index. */
export function violates(fault: unknown, constraint: string): boolean {
  return sqlStateOf(fault) === '23505' && (fault as { constraint?: string }).constraint === constraint;
}
