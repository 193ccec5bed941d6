import type { ActingFor, SignatureShown } from '@nhipcau/contracts';
import { type Database, namesOf, readSignings, type Signed, type SigningRow } from '@nhipcau/database';
import { ROLE_LABELS } from '@nhipcau/domain/glossary/roles';
import { signatureBlock } from '@nhipcau/domain/standing/signature-block';
import { given } from '../given.ts';

/** The office as it was given with the appointment; otherwise as the role is called. Signatures are Vietnamese, whoever reads them. */
function called(office: SigningRow['office']): string | undefined {
  return office && (office.title ?? ROLE_LABELS[office.role].vi);
}

/** The signature as it is written under an act; none where the actor's office is not known any more. */
export function signatureShown(row: SigningRow): SignatureShown | undefined {
  const office = called(row.office);
  if (office === undefined) return undefined;
  const { authority, name } = signatureBlock({
    office,
    collective: row.collective ?? '',
    ...given('form', row.form),
    ...given('principalOffice', called(row.principalOffice)),
    ...given('name', row.name),
  });
  return { authority: [...authority], ...given('name', name) };
}

/** The signature under each of these acts, in their order; none where the actor's office is not known any more. */
export async function signaturesOf(
  db: Database,
  signed: readonly Signed[],
): Promise<readonly (SignatureShown | undefined)[]> {
  return (await readSignings(db, signed)).map(signatureShown);
}

/** For whom an act was done and how it is signed: what a receipt says where somebody acted in another's office. */
export async function signedFor(
  db: Database,
  signed: Signed,
): Promise<{ readonly for: ActingFor; readonly signature?: SignatureShown }> {
  const [[row = {}], names] = await Promise.all([
    readSignings(db, [signed]),
    namesOf(db, { persons: [signed.principal], units: [] }),
  ]);
  return {
    for: {
      person: names.person(signed.principal),
      instrument: signed.instrument,
      ...given('via', row.via),
      ...given('number', row.number),
      ...given('form', row.form),
    },
    ...given('signature', signatureShown(row)),
  };
}
