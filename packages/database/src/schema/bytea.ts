import { customType } from 'drizzle-orm/pg-core';

/** Bytes as PostgreSQL stores them: hashes, salts and files. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => 'bytea',
});
