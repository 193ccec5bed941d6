import { type TProperties, Type } from 'typebox';

/** A body that refuses every field it does not name. */
export function body<Fields extends TProperties>(fields: Fields) {
  return Type.Object(fields, { additionalProperties: false });
}

/** For acts that say all by being done. The body may be left out of the request altogether. */
export const emptyBody = body({});
