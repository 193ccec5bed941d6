import { type DestinationStream, type Logger, pino } from 'pino';

/** The one vocabulary of log fields; a search across services finds the same thing under the same name. */
export const LOG_FIELDS = [
  'service',
  'dossierId',
  'taskId',
  'personId',
  'requestId',
  'workflowId',
  'runId',
  'seq',
  'durationMs',
  'code',
  'rule',
  'method',
  'route',
  'status',
  'port',
  'err',
] as const;
export type Log = Logger;

export interface LogOptions {
  readonly service: string;
  readonly level?: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Where lines go; standard output when absent. */
  readonly destination?: DestinationStream;
}

/**
 * Names under which secrets and personal values travel. Logs leave the house more
 * easily than the database does, so these are cut wherever they stand, two levels deep.
 */
const hiddenNames = [
  'authorization',
  'cookie',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'idToken',
  'secret',
  'salt',
  'email',
  'phone',
  'passportNumber',
  'nationalId',
];
const hiddenPaths = [
  ...hiddenNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  '["set-cookie"]',
  '*["set-cookie"]',
  '*.*["set-cookie"]',
];

/** What is said of a fault. The database repeats whole rows in other members of its own: they stay inside. */
function faultShown(fault: unknown): unknown {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { name, message, stack, cause } = fault;
  const { code, constraint } = fault as { readonly code?: unknown; readonly constraint?: unknown };
  return {
    name,
    message,
    stack,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(cause === undefined ? {} : { cause: faultShown(cause) }),
  };
}

/** A structured log of one service: JSON lines with ISO times, secrets removed. */
export function createLog(options: LogOptions): Log {
  const settings = {
    level: options.level ?? 'info',
    base: { service: options.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: faultShown },
    redact: { paths: hiddenPaths, censor: '[removed]' },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
