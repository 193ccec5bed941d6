import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { body } from './schema/bodies.ts';
import { dossierId } from './schema/identifiers.ts';
import { onDossier } from './schema/paths.ts';
import { reason } from './schema/text.ts';

export const renewDossier = endpoint({
  method: 'POST',
  path: '/administration/dossiers/{id}/renewal',
  service: 'administration',
  act: 'renew',
  summary: { vi: 'Chạy lại quy trình từ hồ sơ lưu', en: "Renew the dossier's workflow run from the record" },
  description: 'A running workflow continues as new at its wait; a lost, failed or terminated one is started again.',
  params: onDossier,
  body: body({ reason }),
  replies: { 202: body({ dossier: dossierId, wake: Type.Integer({ minimum: 1 }) }) },
  refusals: ['dossier-closed'],
  example: { reason: 'Trước khi triển khai phiên bản mới.' },
});
