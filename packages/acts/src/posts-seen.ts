import type { PostSeen, ValidAppointment } from '@nhipcau/database';
import { covers } from '@nhipcau/domain/standing/lending';
import type { Kind, Role, Stage } from '@nhipcau/domain/vocabulary';

/** A head may answer what is asked of the unit's staff and officers, and so finds it in the inbox. */
const SEEN_BY: Partial<Record<Role, readonly Role[]>> = { head: ['head', 'staff', 'officer'] };

function rolesSeen(role: Role): readonly Role[] {
  return SEEN_BY[role] ?? [role];
}

/** A ballot is personal: what is asked of a member of a council is asked of nobody who stands in. */
function isSeen({ principal, role }: ValidAppointment): boolean {
  return principal === undefined || role !== 'member';
}

/** Where in the inbox a person finds what is asked of them: of their own posts, and of those lent to them within their scope. */
export function postsSeen(personId: string, appointments: readonly ValidAppointment[]): readonly PostSeen[] {
  const seen = new Map<string, PostSeen>();
  for (const post of appointments.filter(isSeen)) {
    const { unit, principal, kinds, stages } = post;
    const person = principal ?? personId;
    const scope = { ...(kinds === undefined ? {} : { kinds }), ...(stages === undefined ? {} : { stages }) };
    for (const role of rolesSeen(post.role)) {
      const known = seen.get(`${unit} ${role}`);
      const whole = known?.scopes === null || Object.keys(scope).length === 0;
      const scopes = whole ? null : [...(known?.scopes ?? []), scope];
      seen.set(`${unit} ${role}`, { unit, role, scopes, persons: [...new Set([...(known?.persons ?? []), person])] });
    }
  }
  return [...seen.values()];
}

export interface TaskSeen {
  readonly unit: string;
  readonly role: Role;
  readonly stage: Stage;
  readonly dossierKind: Kind;
  readonly person: string | null;
  readonly claimedBy: string | null;
}

/** The lent post by which a person would answer a task; nothing where they would by one of their own, or not at all. */
export function lentFor(
  personId: string,
  appointments: readonly ValidAppointment[],
  task: TaskSeen,
): ValidAppointment | undefined {
  const { unit, stage, dossierKind: kind } = task;
  const fitting = appointments.filter(
    (post) =>
      isSeen(post) &&
      post.unit === unit &&
      rolesSeen(post.role).includes(task.role) &&
      (post.principal === undefined || covers(post, { unit, kind, stage })),
  );
  const holder = task.person ?? task.claimedBy;
  const theirs = fitting.find(({ principal = personId }) => principal === holder);
  const [first] = fitting;
  const chosen = theirs ?? first;
  return chosen?.principal === undefined ? undefined : chosen;
}
