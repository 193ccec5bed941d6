import { Type } from 'typebox';

/** Money is never a fraction: đồng have no decimals, other currencies are counted in their smallest unit. */
export const money = Type.Object(
  {
    amount: Type.Integer({
      minimum: 0,
      maximum: 9_007_199_254_740_991,
      description: "In the currency's smallest unit: đồng, cents.",
    }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', minLength: 3, maxLength: 3, description: 'ISO 4217.' }),
  },
  { additionalProperties: false },
);
