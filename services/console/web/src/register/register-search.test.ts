import { expect, test } from 'vitest';
import { searchOfRegister } from './register-search.ts';

test('what a figure asks for comes through the address, and nothing else does', () => {
  const asked = { left: 'approval', leftFrom: '2024-01-01', tookAtLeast: 9, late: true, waitingFor: 'mofa' };
  expect(searchOfRegister({ ...asked, unheardOf: 'x', stage: '', late2: true })).toEqual(asked);
  expect(searchOfRegister({ tookAtLeast: '0' })).toEqual({ tookAtLeast: 0 });
  for (const tookAtLeast of ['many', -1, 1.5]) expect(searchOfRegister({ tookAtLeast })).toEqual({});
  expect(searchOfRegister({ late: 'perhaps' })).toEqual({});
});
