import { hash } from 'node:crypto';

/** The header by which a fresh sign-in for the text shown is proved. */
export const PROOF_HEADER = 'sign-in-proof';

/** A sign-in whose ID token was asked for with a nonce that names the documents: the provider's signature binds them to it. */
export interface SignInProof {
  /** What was shown, each by its SHA-256 in hexadecimal. */
  readonly documents: readonly string[];
  /** Random: the provider learns nothing of the documents, and no sign-in can be prepared for them by somebody else. */
  readonly salt: string;
  readonly idToken: string;
}

/** Above it a person has not looked at what they bind themselves to. */
export const MOST_DOCUMENTS = 50;

const DOCUMENT = /^[0-9a-f]{64}$/;
const PROOF = /^([0-9a-f+]{64,3400})\.([A-Za-z0-9_-]{22,86}) ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/;

const subjectOf = ({ documents, salt }: Omit<SignInProof, 'idToken'>): string => `${documents.join('+')}.${salt}`;

/** The nonce that binds a sign-in to the documents. */
export function proofNonce(bound: Omit<SignInProof, 'idToken'>): string {
  return hash('sha256', subjectOf(bound), 'base64url');
}

/** One or several documents as an address names them; nothing where one of them is no hash. */
export function documentsIn(text: string): readonly string[] | undefined {
  const documents = text.split('+');
  return documents.length <= MOST_DOCUMENTS && documents.every((one) => DOCUMENT.test(one)) ? documents : undefined;
}

export function writeProof(proof: SignInProof): string {
  return `${subjectOf(proof)} ${proof.idToken}`;
}

export function readProof(header: string): SignInProof | undefined {
  const [, listed = '', salt = '', idToken = ''] = PROOF.exec(header) ?? [];
  const documents = documentsIn(listed);
  return documents === undefined || salt === '' ? undefined : { documents, salt, idToken };
}
