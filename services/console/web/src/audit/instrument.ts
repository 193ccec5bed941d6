const BY_PREFIX = {
  absence: 'instrument.absence',
  delegation: 'instrument.delegation',
  opening: 'instrument.opening',
} as const;

type InstrumentKey = (typeof BY_PREFIX)[keyof typeof BY_PREFIX] | 'instrument.appointment' | 'instrument.rule';

/** What sort of paper or rule an instrument's identifier names, as a message. Where nobody acted, a rule did. */
export function instrumentKey({ instrument, bySystem }: { instrument: string; bySystem: boolean }): InstrumentKey {
  const prefix = instrument.slice(0, instrument.search(/[-:]/));
  if (Object.hasOwn(BY_PREFIX, prefix)) return BY_PREFIX[prefix as keyof typeof BY_PREFIX];
  return bySystem ? 'instrument.rule' : 'instrument.appointment';
}
