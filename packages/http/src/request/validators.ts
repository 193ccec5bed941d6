import { isLocalDate } from '@nhipcau/domain/time/local-date';
import { Ajv } from 'ajv';
import type { FastifySchemaCompiler } from 'fastify';

/** Instants are written in UTC; that the day exists is seen by writing it back. */
function isInstant(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 19) === text.slice(0, 19);
}

const SHARED = {
  strict: true,
  allErrors: true,
  removeAdditional: false,
  messages: false,
  verbose: false,
  formats: { date: isLocalDate, 'date-time': isInstant },
} as const;

/** A body says what it means: nothing is coerced. */
export const bodies = new Ajv({ ...SHARED, coerceTypes: false, useDefaults: false });
/** Addresses hold text only, so that numbers and booleans are read out of it. */
const addresses = new Ajv({ ...SHARED, coerceTypes: true, useDefaults: true });

export const validatorCompiler: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  const ajv = httpPart === 'body' ? bodies : addresses;
  return ajv.compile(schema as object);
};
