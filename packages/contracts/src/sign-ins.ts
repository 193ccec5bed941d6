import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { body } from './schema/bodies.ts';
import { personId } from './schema/identifiers.ts';
import { reason } from './schema/text.ts';

export const endSessions = endpoint({
  method: 'POST',
  path: '/administration/accounts/{person}/session-ending',
  service: 'administration',
  act: 'end-sessions',
  summary: { vi: 'Kết thúc mọi phiên đăng nhập', en: "End all of a person's sign-ins" },
  description:
    'Every session in a browser ends at once, and every token that was issued to the person so far opens nothing more.',
  params: body({ person: personId }),
  body: body({ reason }),
  replies: { 200: body({ person: personId, sessions: Type.Integer({ minimum: 0 }) }) },
  refusals: ['person-unknown'],
  example: { reason: 'Nghi lộ mật khẩu.' },
});
