import { Type } from 'typebox';
import { partKind } from '../content/part.ts';
import { dossierId, sha256, taskId, viewId } from './identifiers.ts';

const closed = { additionalProperties: false } as const;

export const onDossier = Type.Object({ id: dossierId }, closed);
export const onTask = Type.Object({ id: taskId }, closed);
export const onView = Type.Object({ id: viewId }, closed);
export const onPart = Type.Object({ id: dossierId, kind: partKind }, closed);
export const onVersion = Type.Object({ id: dossierId, no: Type.Integer({ minimum: 1, maximum: 10_000 }) }, closed);
export const onFile = Type.Object({ id: dossierId, hash: sha256 }, closed);
export const onVersionPart = Type.Object(
  { id: dossierId, no: Type.Integer({ minimum: 1, maximum: 10_000 }), kind: partKind },
  closed,
);
