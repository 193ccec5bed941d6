import { describe, expect, it } from 'vitest';
import { signatureBlock } from './signature-block.ts';

const deputy = { collective: 'Ban Đối ngoại', office: 'Phó Trưởng ban', name: 'Nguyễn Văn Giả Định' };

describe('the block under a signature (Decree 30/2020, Annex I, II.7)', () => {
  it('is the office alone where the head signs', () => {
    expect(signatureBlock({ ...deputy, office: 'Trưởng ban' })).toEqual({
      authority: ['TRƯỞNG BAN'],
      name: deputy.name,
    });
  });

  it.each([
    ['TM.', ['TM. BAN ĐỐI NGOẠI', 'PHÓ TRƯỞNG BAN']],
    ['Q.', ['Q. TRƯỞNG BAN']],
    ['KT.', ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
    ['TL.', ['TL. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
    ['TUQ.', ['TUQ. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
  ] as const)('%s stands before the office that is signed for', (form, authority) => {
    expect(signatureBlock({ ...deputy, form, principalOffice: 'Trưởng ban' })).toEqual({
      authority,
      name: deputy.name,
    });
  });

  it('signs for the body where the office signed for is not known', () => {
    expect(signatureBlock({ ...deputy, form: 'TUQ.' }).authority).toEqual(['TUQ. BAN ĐỐI NGOẠI', 'PHÓ TRƯỞNG BAN']);
  });

  it('keeps every tone in capitals, however the text was typed, and stands without a name that was erased', () => {
    const { name: _erased, ...nameless } = { ...deputy, office: 'Phó Trưởng ban'.normalize('NFD') };
    expect(signatureBlock({ ...nameless, form: 'TM.' })).toEqual({
      authority: ['TM. BAN ĐỐI NGOẠI', 'PHÓ TRƯỞNG BAN'.normalize('NFC')],
    });
  });
});
