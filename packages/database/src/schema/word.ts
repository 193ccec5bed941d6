import { customType } from 'drizzle-orm/pg-core';

/**
 * Text that nobody sorts by its letters: ids, keys, words of the vocabulary. Compared by bytes: an index that compares by the rules of
 * Vietnamese costs an act several times as much.
 */
const word = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });

export { word };
