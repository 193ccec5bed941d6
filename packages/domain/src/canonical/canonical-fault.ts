export const CANONICAL_FAULT_CODES = [
  'undefined',
  'not-finite',
  'lone-surrogate',
  'unsupported',
  'duplicate-key',
  'cycle',
] as const;
export type CanonicalFaultCode = (typeof CANONICAL_FAULT_CODES)[number];

/** A value that has no canonical form, with the place in it as a JSON Pointer (RFC 6901). */
export class CanonicalFault extends Error {
  readonly code: CanonicalFaultCode;
  readonly pointer: string;

  constructor(code: CanonicalFaultCode, path: readonly string[], detail: string) {
    const pointer = path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    super(`no canonical JSON at ${pointer || 'the root'}: ${detail}`);
    this.name = 'CanonicalFault';
    this.code = code;
    this.pointer = pointer;
  }
}
