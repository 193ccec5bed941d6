/** Members of records that hold ids of persons or units; what else is a text is never taken for one. */
const HOLDS_IDS = new Set(
  `by claimedBy coOwners decidingBody editors for formerly hands member missing nominatedBy nominatedFor owner person preparedBy to
   unit units`.split(/\s+/),
);

/** The ids in a record, however deep: whose names a reader wants to see instead. */
export function idsStated(record: unknown, name = ''): readonly string[] {
  if (typeof record === 'string') return HOLDS_IDS.has(name) ? [record] : [];
  if (Array.isArray(record)) return record.flatMap((one) => idsStated(one, name));
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([member, value]) => idsStated(value, member));
}
