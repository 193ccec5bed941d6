import type { Role } from '@nhipcau/domain/vocabulary';

type Home = '/inbox' | '/history' | '/keeping';

/** Where somebody's work is: nobody is asked anything as an auditor or administrator, so an inbox of theirs would stay empty. */
export function homeOf(roles: readonly Role[]): Home {
  const others = roles.filter((role) => role !== 'auditor' && role !== 'administrator');
  if (roles.length === 0 || others.length > 0) return '/inbox';
  return roles.includes('auditor') ? '/history' : '/keeping';
}
