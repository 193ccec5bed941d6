import { DEMONSTRATION_SERVICE } from '@nhipcau/local/demonstration/services';
import { serviceSignIn } from '@nhipcau/local/service-sign-in';
import { signIn } from '@nhipcau/local/sign-in';
import type { World } from '@nhipcau/local/world/world';
import type { Client } from 'pg';
import { tokensOf } from '../http/support/tokens.ts';

/** Signed in, known, and appointed to nothing. */
const STRANGER = 'appointed-to-nothing';

/** Who knocks at the doors, by office; null comes without a token. The administrator comes last: what they change changes everybody. */
export const ROLES_AT_THE_DOOR = {
  nobody: null,
  stranger: STRANGER,
  service: DEMONSTRATION_SERVICE.id,
  auditor: 'nhip-cau-auditor',
  staff: 'ccer-staff',
  head: 'ccer-head',
  lead: 'ccer-lead',
  officer: 'mofa-officer',
  approver: 'ccer-approver-1',
  secretary: 'ccer-council-secretary',
  member: 'ccer-council-member-1',
  administrator: 'nhip-cau-administrator',
} as const;
export type DoorRole = keyof typeof ROLES_AT_THE_DOOR;

export const DOOR_ROLES = Object.keys(ROLES_AT_THE_DOOR) as readonly DoorRole[];

/** Roles that decide on nothing, whatever they are asked. */
export const DECIDE_NOTHING: readonly DoorRole[] = ['nobody', 'stranger', 'service', 'auditor', 'administrator'];

/** Gives the stranger an account: known at the door, unknown behind it. */
export async function introduceStranger(admin: Client, issuer: string): Promise<void> {
  const person =
    "insert into person (id, display_name, given_name, invented) values ($1, 'Người lạ', 'Lạ', true) on conflict do nothing";
  await admin.query(person, [STRANGER]);
  const account =
    'insert into account (issuer, subject, person_id, active) values ($1, $2, $2, true) on conflict do nothing';
  await admin.query(account, [issuer, STRANGER]);
}

/** A token as the role's own client gets it; undefined for whoever comes without. */
export async function tokenOf(role: DoorRole, { issuer, password, facts }: World): Promise<string | undefined> {
  const subject = ROLES_AT_THE_DOOR[role];
  if (subject === null) return undefined;
  // The provider of the demonstration knows no strangers; its key signs for one all the same.
  if (subject === STRANGER) return await (await tokensOf(facts)).good(subject);
  if (subject === DEMONSTRATION_SERVICE.id) return (await serviceSignIn(issuer, facts.identityFolder)).accessToken;
  return (await signIn({ issuer, clientId: 'nhipcau-driver', subject, password })).accessToken;
}
