import { personOf } from '@nhipcau/acts/person-of';
import { type DossierReading, readDossier, recordRead } from '@nhipcau/database';
import type { Refused } from '@nhipcau/http';
import { notFound, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { AuditHouse } from './audit-house.ts';

/**
 * The dossier for an auditor, the reading recorded in the ledger of reads: it cannot be read without leaving a trace. Whoever the
 * dossier concerns learns that this is the auditor's; everybody else, that there is no such dossier.
 */
export async function auditedDossier(
  { db }: AuditHouse,
  personId: string,
  dossierId: string,
  what: 'timeline' | 'verification' | 'workflow' | 'export',
): Promise<DossierReading | Refused> {
  const reading = await readDossier(db.as(personId), dossierId);
  if (reading === undefined) return notFound();
  const right = auditing(personId, reading);
  if ('refusals' in right) return right;
  await recordRead(db, personId, { what, dossier: dossierId, instrument: right.instrument });
  return reading;
}

/** By which post the person audits this dossier, or how they are refused. Whoever shows anything of it records that first. */
export function auditing(
  personId: string,
  { state, rules, reader }: DossierReading,
): Refused | { readonly instrument: string } {
  const person = personOf(personId, reader);
  const dossier = { state, policy: rules.policy };
  const right = mayAct(person, 'read-history', { dossier });
  if (right.may) return { instrument: right.instrument };
  return mayAct(person, 'read-dossier', { dossier }).may ? refused({ code: right.rule }) : notFound();
}
