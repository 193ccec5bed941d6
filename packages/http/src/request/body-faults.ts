import type { AnyRefusal } from '@nhipcau/contracts';
import type { ValidateFunction } from 'ajv';
import { validationFaults } from './validation-faults.ts';
import { bodies } from './validators.ts';

const compiled = new WeakMap<object, ValidateFunction>();

/** What is wrong with a body that came inside another one, judged as the door that it is meant for would. */
export function bodyFaults(schema: object, body: unknown, at: string): readonly AnyRefusal[] {
  const validate = compiled.get(schema) ?? bodies.compile(schema);
  compiled.set(schema, validate);
  if (validate(body)) return [];
  const errors = (validate.errors ?? []) as Parameters<typeof validationFaults>[0];
  return validationFaults(errors).map((fault) => ({ ...fault, at: `${at}${fault.at ?? ''}` }));
}
