import type { AnyRefusal } from '@nhipcau/contracts';
import type { FastifySchemaValidationError } from 'fastify';

const MOST_FAULTS = 100;

type Translation = (params: Record<string, unknown>) => Omit<AnyRefusal, 'at'> & { readonly below?: string };

const limited =
  (code: 'too-long' | 'too-short' | 'too-many' | 'too-few'): Translation =>
  ({ limit }) => ({ code, with: { limit } });
const outOfRange: Translation = ({ comparison, limit }) => ({ code: 'out-of-range', with: { comparison, limit } });

/** What each keyword of a schema says when it is broken. Values of the request are never repeated. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  additionalProperties: ({ additionalProperty }) => {
    const field = String(additionalProperty).slice(0, 60);
    return { code: 'field-unknown', with: { field }, below: field };
  },
  required: ({ missingProperty }) => ({
    code: 'field-required',
    with: { field: missingProperty },
    below: String(missingProperty),
  }),
  type: ({ type }) => ({ code: 'wrong-type', with: { expected: type } }),
  enum: ({ allowedValues }) => ({ code: 'not-one-of', with: { allowed: allowedValues } }),
  pattern: () => ({ code: 'wrong-format' }),
  format: () => ({ code: 'wrong-format' }),
  uniqueItems: () => ({ code: 'not-distinct' }),
  maxLength: limited('too-long'),
  minLength: limited('too-short'),
  maxItems: limited('too-many'),
  minItems: limited('too-few'),
  minProperties: limited('too-few'),
  minimum: outOfRange,
  maximum: outOfRange,
};

function faultOf(error: FastifySchemaValidationError): AnyRefusal {
  const translate = TRANSLATIONS[error.keyword];
  if (translate === undefined) return { code: 'not-valid', at: error.instancePath };
  const { below, ...fault } = translate(error.params);
  const at = below === undefined ? error.instancePath : `${error.instancePath}/${below}`;
  return { ...fault, at };
}

/**
 * Every fault that a schema found, each once at its place: a text that is too short for its pattern as well is told once.
 * The faults of the alternatives of `anyOf` say nothing by themselves and are folded into one.
 */
export function validationFaults(errors: readonly FastifySchemaValidationError[]): readonly AnyRefusal[] {
  const faults = new Map<string, AnyRefusal>();
  for (const error of errors.slice(0, MOST_FAULTS)) {
    const fault = faultOf(error);
    const place =
      error.keyword === 'additionalProperties' || error.keyword === 'required' ? fault.at : error.instancePath;
    if (!faults.has(place ?? '')) faults.set(place ?? '', fault);
  }
  return [...faults.values()];
}
