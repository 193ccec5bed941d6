import { KIND_ROWS } from '@nhipcau/domain/policy/kind-rows';
import type { ProposalField } from '@nhipcau/domain/vocabulary';
import { expect, test } from 'vitest';
import { NEEDED_FOR } from './draft-form.ts';

const FIELD_OF = { agenda: 'agenda', participants: 'participants', reportFrom: 'reportWindow' } as const;

test('a field is said to be optional for just those kinds that may be presented without it', () => {
  for (const [field, of] of Object.entries(FIELD_OF)) {
    const asking = KIND_ROWS.filter(({ kind, requiredFields }) => {
      const isAsked = requiredFields.includes(of satisfies ProposalField);
      return kind !== 'bench' && isAsked;
    });
    expect([field, NEEDED_FOR[field as keyof typeof FIELD_OF]?.toSorted()]).toEqual([
      field,
      [...new Set(asking.map(({ kind }) => kind))].toSorted(),
    ]);
  }
});
