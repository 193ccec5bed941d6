import { Type } from 'typebox';
import { LIMITS } from '../limits.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export const dossierId = Type.String({
  pattern: `^${UUID}$`,
  minLength: 36,
  maxLength: 36,
  description: 'Id of a dossier, a UUID derived from the creator and the Idempotency-Key.',
});

export const taskId = Type.String({
  pattern: `^${UUID}\\.[1-9][0-9]{0,8}$`,
  minLength: 38,
  maxLength: 46,
  description: "Id of a task: the dossier's id, a dot, and the task's number within it.",
});

export const viewId = Type.String({
  pattern: `^${UUID}$`,
  minLength: 36,
  maxLength: 36,
  description: 'Id of a saved view of the inbox.',
});

function plainId(description: string) {
  return Type.String({
    pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$',
    minLength: 1,
    maxLength: LIMITS.identifierCharacters,
    description,
  });
}

export const unitId = plainId('Id of an organisation or of a unit of it.');
export const personId = plainId('Pseudonymous id of a person.');
export const appointmentId = plainId('Id of an appointment.');
export const standingId = plainId('Id of an absence, a delegation or a mandate.');
export const ruleId = plainId('Id of a rule row, such as CONF-LEAD-OTHER.');

export const sha256 = Type.String({
  pattern: '^[0-9a-f]{64}$',
  minLength: 64,
  maxLength: 64,
  description: 'SHA-256 in lower-case hexadecimal.',
});

export const documentHash = Type.String({
  pattern: '^[0-9a-f]{64}$',
  minLength: 64,
  maxLength: 64,
  description: 'Hash of the text that the person had before them. Another text by now is a refusal.',
});
