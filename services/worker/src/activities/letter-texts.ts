import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { formatDate } from '@nhipcau/domain/time/written-date';
import type { Outcome } from '@nhipcau/domain/vocabulary';

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/** A due instant is 24:00 of the due day. */
function dueLine(dueAtMs: number | undefined): string {
  return dueAtMs === undefined ? '' : ` Thời hạn trả lời: hết ngày ${formatDate(localDateOf(dueAtMs - 1))}.`;
}

export function consultationLetter(title: string, version: number, dueAtMs: number | undefined): LetterText {
  return {
    subject: `Đề nghị cho ý kiến: ${title}`,
    body: `Đề nghị quý cơ quan cho ý kiến bằng văn bản về đề án “${title}” (bản ${version}).${dueLine(dueAtMs)}`,
  };
}

export function reminderLetter(title: string, dueAtMs: number | undefined): LetterText {
  return {
    subject: `Nhắc việc: ${title}`,
    body: `Hồ sơ “${title}” đang chờ quý cơ quan xử lý.${dueLine(dueAtMs)}`,
  };
}

export function recallLetter(title: string, outcome: Outcome): LetterText {
  return {
    subject: `Rút đề nghị: ${title}`,
    body: `Đề nghị cho ý kiến về đề án “${title}” không còn hiệu lực: ${ENDINGS[outcome] ?? 'hồ sơ đã được rút lại'}.`,
  };
}

export function closingLetter(title: string, outcome: Outcome): LetterText {
  return {
    subject: `Kết quả hồ sơ: ${title}`,
    body: `Hồ sơ “${title}” đã kết thúc: ${ENDINGS[outcome] ?? 'đã kết thúc'}.`,
  };
}

const ENDINGS: Readonly<Partial<Record<Outcome, string>>> = {
  recalled: 'cơ quan đề xuất đã thu hồi để sửa',
  withdrawn: 'cơ quan đề xuất đã rút hồ sơ',
  cancelled: 'hoạt động đã bị huỷ',
  rejected: 'không được phê duyệt',
  accepted: 'báo cáo đã được chấp nhận',
  confirmed: 'kết quả khen thưởng đã được xác nhận',
  'none-nominated': 'không có đề nghị khen thưởng',
  'none-eligible': 'không có trường hợp đủ điều kiện khen thưởng',
  'none-elected': 'không có trường hợp nào được hội đồng thông qua',
};
