import type { Refusal } from '@nhipcau/domain/refusal';
import type { Language } from '@nhipcau/domain/text/trilingual';
import type { Fault, Problem } from '../reading/fault.ts';
import { CATALOGUE, statusOf } from './catalogue.ts';
import type { RefusalCode } from './codes.ts';
import { fillMessage } from './fill-message.ts';

export type { Language } from '@nhipcau/domain/text/trilingual';

/** A refusal from any door: of the domain, of rights, or of the request. */
export type AnyRefusal = Omit<Refusal<RefusalCode>, 'with'> & { readonly with?: Readonly<Record<string, unknown>> };

/** One refusal in the reader's words. */
export function faultOf(refused: AnyRefusal, language: Language): Fault {
  return {
    code: refused.code,
    ...(refused.at === undefined ? {} : { at: refused.at }),
    detail: fillMessage(CATALOGUE[refused.code][language], refused.with ?? {}, language),
    ...(refused.with === undefined ? {} : { with: { ...refused.with } }),
    ...(refused.rule === undefined ? {} : { rule: refused.rule }),
  };
}

/** Who asks is judged before what the state allows, and that before how the request is written. */
const STATUS_ORDER = [401, 404, 403, 429, 503, 500, 409, 412, 428] as const;

function statusOfAll(refusals: readonly AnyRefusal[]): number {
  const statuses = refusals.map(({ code }) => statusOf(code));
  return STATUS_ORDER.find((status) => statuses.includes(status)) ?? statuses[0] ?? 500;
}

const TITLES = {
  refused: { vi: 'Không thực hiện được', en: 'Not done', th: 'ดำเนินการไม่ได้' },
  forbidden: { vi: 'Không có quyền', en: 'Not allowed', th: 'ไม่มีสิทธิ' },
  faulty: { vi: 'Cần sửa yêu cầu', en: 'The request must be mended', th: 'ต้องแก้ไขคำขอ' },
  missing: { vi: 'Không tìm thấy', en: 'Not found', th: 'ไม่พบ' },
  unsigned: { vi: 'Cần đăng nhập', en: 'Sign in', th: 'ต้องเข้าสู่ระบบ' },
  failed: { vi: 'Hệ thống chưa phục vụ được', en: 'The service cannot answer now', th: 'ระบบยังให้บริการไม่ได้' },
} as const;

function titleOf(status: number): (typeof TITLES)[keyof typeof TITLES] {
  if (status === 401) return TITLES.unsigned;
  if (status === 403) return TITLES.forbidden;
  if (status === 404) return TITLES.missing;
  if (status === 409 || status === 412) return TITLES.refused;
  return status >= 500 || status === 429 ? TITLES.failed : TITLES.faulty;
}

/**
 * The problem body (RFC 9457) for one or more refusals, every fault named. A stranger's refusal reads exactly like that of
 * something that does not exist, so that nothing can be learned by asking.
 */
export function problemOf(refusals: readonly AnyRefusal[], language: Language, requestId: string): Problem {
  const given: readonly AnyRefusal[] = refusals.length === 0 ? [{ code: 'internal-fault' }] : refusals;
  const status = statusOfAll(given);
  const named: readonly AnyRefusal[] = status === 404 ? [{ code: 'not-found' }] : given;
  const code =
    new Set(named.map((one) => one.code)).size === 1 ? (named[0]?.code ?? 'internal-fault') : 'several-faults';
  const faults = named.map((one) => faultOf(one, language));
  const detail =
    faults.length === 1
      ? (faults[0]?.detail ?? '')
      : fillMessage(CATALOGUE['several-faults'][language], { count: faults.length }, language);
  return {
    type: `urn:nhipcau:problem:${code}`,
    title: titleOf(status)[language],
    status,
    detail,
    code,
    faults,
    requestId,
  };
}
