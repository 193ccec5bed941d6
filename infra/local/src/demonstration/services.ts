import { localDate } from '@nhipcau/domain/time/local-date';

/** A program that keeps the register of a unit's documents in step: it drafts and reads, and decides nothing. */
export const DEMONSTRATION_SERVICE = {
  /** Client id at the provider, `sub` of its tokens, and id in the records. */
  id: 'vufo-register-sync',
  name: 'Đồng bộ sổ văn bản VUFO (tài khoản dịch vụ)',
  unit: 'vufo',
  role: 'staff',
  from: localDate('2023-01-01'),
} as const;
