import { type TEnum, Type } from 'typebox';

/** One of the words of a vocabulary tuple. The type is stated beside the list so that serialisers need not guess it. */
export function word<Word extends string>(words: readonly Word[], description?: string): TEnum<Word[]> {
  return Type.Enum([...words], { type: 'string', ...(description === undefined ? {} : { description }) });
}
