import type { SigningForm } from '../vocabulary.ts';

/** Who signs, in which office, and for whom. */
export interface Signing {
  /** Absent where the person signs in their own office. */
  readonly form?: SigningForm;
  /** The collective whose paper it is: needed for `TM.`. */
  readonly collective: string;
  /** The office in whose name is signed: the head's, where a deputy or somebody authorised signs. */
  readonly principalOffice?: string;
  /** The signer's own office. */
  readonly office: string;
  /** The signer's name; absent once it was erased. */
  readonly name?: string;
}

/** The lines of a signature: authority in capitals, then the name as it is written. */
export interface SignatureBlock {
  readonly authority: readonly string[];
  readonly name?: string;
}

/** Capitals by the rules of Vietnamese, which are those of Unicode: composed first, so that no tone mark is lost. */
function capitals(text: string): string {
  return text.normalize('NFC').toUpperCase();
}

function authority({ form, collective, principalOffice, office }: Signing): readonly string[] {
  if (form === undefined) return [office];
  if (form === 'TM.') return [`TM. ${collective}`, office];
  if (form === 'Q.') return [`Q. ${principalOffice ?? office}`];
  return [`${form} ${principalOffice ?? collective}`, office];
}

/**
 * The block under what somebody signs. A collective's member signs "TM. BAN …" over the own office, an acting head "Q. TRƯỞNG BAN", a
 * deputy "KT. TRƯỞNG BAN" over "PHÓ TRƯỞNG BAN", by order "TL." and by authorisation "TUQ." likewise.
 *
 * Source: Decree 30/2020/NĐ-CP of 05/03/2020, Article 13 (who may sign how) and Annex I, section II.7 (how it is written).
 */
export function signatureBlock(signing: Signing): SignatureBlock {
  const { name } = signing;
  return {
    authority: authority(signing).map(capitals),
    ...(name === undefined ? {} : { name: name.normalize('NFC') }),
  };
}
