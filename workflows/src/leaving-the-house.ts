/**
 * What leaves the house is an ordinary activity: tried until it succeeds, because a letter owed is owed. Each one looks at the
 * record first, so that a late attempt does nothing where the round is over.
 */
export const LEAVING_THE_HOUSE = {
  startToCloseTimeout: '30 s',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '60 s' },
} as const;
