import { type TSchema, Type } from 'typebox';
import { LIMITS } from '../limits.ts';

export const cursor = Type.String({
  minLength: 1,
  maxLength: LIMITS.cursorCharacters,
  pattern: '^[A-Za-z0-9_-]+$',
  description: 'Opaque position of the next page, as the page before gave it.',
});

export const pageQuery = {
  cursor: Type.Optional(cursor),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: LIMITS.pageItems,
      default: LIMITS.pageItemsDefault,
      description: 'Items on a page.',
    }),
  ),
};

/** A page of a list; `nextCursor` is absent on the last one. */
export function page<Item extends TSchema>(item: Item) {
  return Type.Object(
    { items: Type.Array(item, { maxItems: LIMITS.pageItems }), nextCursor: Type.Optional(cursor) },
    { additionalProperties: false },
  );
}
