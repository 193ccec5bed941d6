import type { PersonId, Role, UnitId } from '../../vocabulary.ts';

/** Units of the invented house in which every test dossier lives. */
export const OWNER: UnitId = 'owner';
export const CO_OWNER: UnitId = 'co-owner';
export const DECIDING: UnitId = 'deciding-body';
export const BOARD: UnitId = 'board';
export const COUNCIL: UnitId = 'council';
export const MINISTRIES: readonly UnitId[] = ['ministry-1', 'ministry-2', 'ministry-3'];
export const STRANGER_UNIT: UnitId = 'elsewhere';

export interface CastMember {
  readonly id: PersonId;
  readonly appointments: readonly { readonly id: string; readonly unit: UnitId; readonly role: Role }[];
}

/** A person by what they are: `staff@owner`, or a second one of the same office: `staff@owner#2`. */
export function person(office: string, ...more: readonly string[]): CastMember {
  const appointments = [office, ...more].map((one) => {
    const [role = '', unit = ''] = one.replace(/#.*$/, '').split('@');
    return { id: `appointment:${one}`, unit, role: role as Role };
  });
  return { id: office, appointments };
}

export const STAFF = person(`staff@${OWNER}`);
export const OTHER_STAFF = person(`staff@${OWNER}#2`);
export const HEAD = person(`head@${OWNER}`);
export const CO_STAFF = person(`staff@${CO_OWNER}`);
export const LEAD = person(`lead@${DECIDING}`);
export const OTHER_LEAD = person(`lead@${DECIDING}#2`);
export const BODY_HEAD = person(`head@${DECIDING}`);
export const OFFICERS = MINISTRIES.map((unit) => person(`officer@${unit}`));
export const MINISTRY_HEADS = MINISTRIES.map((unit) => person(`head@${unit}`));
export const APPROVERS = [1, 2, 3, 4, 5, 6].map((no) => person(`approver@${BOARD}#${no}`));
export const BOARD_HEAD = person(`head@${BOARD}`);
export const SECRETARY = person(`secretary@${COUNCIL}`);
export const OTHER_SECRETARY = person(`secretary@${COUNCIL}#2`);
export const MEMBERS = [1, 2, 3, 4, 5].map((no) => person(`member@${COUNCIL}#${no}`));
export const AUDITOR = person('auditor@audit');
export const ADMINISTRATOR = person('administrator@keepers');
export const STRANGER = person(`head@${STRANGER_UNIT}`);

/** Staff of the owner who also hold an office elsewhere: without segregation they would decide on their own text. */
export const DOUBLES = [
  person(`lead@${DECIDING}#double`, `staff@${OWNER}`),
  person(`officer@${MINISTRIES[0]}#double`, `staff@${OWNER}`),
  person(`approver@${BOARD}#double`, `staff@${OWNER}`, `head@${OWNER}`),
  person(`member@${COUNCIL}#double`, `staff@${OWNER}`, `head@${OWNER}`),
  person(`head@${DECIDING}#double`, `head@${OWNER}`),
];

export const CAST: readonly CastMember[] = [
  ...[STAFF, OTHER_STAFF, HEAD, CO_STAFF, LEAD, OTHER_LEAD, BODY_HEAD, BOARD_HEAD, SECRETARY, OTHER_SECRETARY],
  ...[...OFFICERS, ...MINISTRY_HEADS, ...APPROVERS, ...MEMBERS, ...DOUBLES],
  ...[AUDITOR, ADMINISTRATOR, STRANGER],
];
