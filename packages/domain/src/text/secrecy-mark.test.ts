import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secrecyMarkIn } from './secrecy-mark.ts';

describe('a secrecy mark in text', () => {
  it.each([
    ['MẬT', 'mat'],
    ['Mật', 'mat'],
    ['mật', 'mat'],
    ['  TỐI MẬT  ', 'toi-mat'],
    ['Tuyệt  mật', 'tuyet-mat'],
    ['T U Y Ệ T   M Ậ T', 'tuyet-mat'],
    ['[Mật]', 'mat'],
    ['**MẬT**', 'mat'],
    ['- “Tối mật” -', 'toi-mat'],
    ['Độ mật: Tối mật', 'toi-mat'],
    ['ĐỘ MẬT: MẬT', 'mat'],
    ['Mức độ mật - Tuyệt mật', 'tuyet-mat'],
    ['Số: 05/TTr-LHHN Độ mật: Mật', 'mat'],
    ['Dấu mật: [Tối mật]', 'toi-mat'],
    ['[Mật] Kế hoạch đoàn ra', 'mat'],
    ['(Tối mật) Kế hoạch đoàn ra', 'toi-mat'],
    ['Kế hoạch đoàn ra (MẬT)', 'mat'],
    ['Số: 12/LHHN-VP\tMẬT', 'mat'],
    ['Số: 12/LHHN-VP      MẬT', 'mat'],
    ['| Mật | 2025 |', 'mat'],
    ['MẬT – HỎA TỐC', 'mat'],
    ['KHẨN MẬT', 'mat'],
    ['M\u200bẬT', 'mat'],
    ['[T\u00adối\u200b mật] Kế hoạch', 'toi-mat'],
  ])('is read in %j', (text, level) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(secrecyMarkIn(text.normalize(form))).toEqual({ level, line: 1 });
      expect(secrecyMarkIn(text.normalize(form).toUpperCase(), 'cell')).toEqual({ level, line: 1 });
    }
  });

  it.each([
    'bảo mật',
    'Bảo mật thông tin',
    'quan hệ mật thiết',
    'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    'Mặt trận',
    'mat',
    'MAT',
    'toi mat',
    'tuyet mat',
    'Mát',
    'mặt',
    'mất',
    'bí mật thương mại',
    'Bí mật',
    'mật khẩu',
    'mật ong',
    'Mật độ dân số',
    'Độ mật: Không',
    'Độ mật: Thường',
    'Độ mật: gồm Mật, Tối mật, Tuyệt mật',
    'Độ mật: Mật, Tối mật hoặc Tuyệt mật',
    'Luật Bảo vệ bí mật nhà nước quy định ba độ: Tuyệt mật, Tối mật và Mật.',
    'Không đưa tài liệu Mật, Tối mật, Tuyệt mật lên hệ thống',
    'Khẩn',
    'HỎA TỐC',
    'tối',
    '',
  ])('is not read in %j', (text) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(secrecyMarkIn(text.normalize(form))).toBeUndefined();
      expect(secrecyMarkIn(text.normalize(form), 'field')).toBeUndefined();
    }
  });

  it('names its line and nothing of its content', () => {
    expect(secrecyMarkIn('Kính gửi\r\nBộ Ngoại giao\r\n\r\nTỐI MẬT\r\nNội dung')).toEqual({
      level: 'toi-mat',
      line: 4,
    });
  });

  it('is sought in linear time, whatever the gaps', () => {
    const gap = ' '.repeat(300_000);
    expect(secrecyMarkIn(`độ mật:${gap}không (mật${gap}`)).toBeUndefined();
    expect(secrecyMarkIn(`độ mật:${gap}tối mật`)?.level).toBe('toi-mat');
  });

  it('is found on whatever line of an ordinary text it stands', () => {
    const ordinary = fc.array(fc.constantFrom('bảo mật', 'Mặt trận', 'quan hệ mật thiết', '', 'Số: 05'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(ordinary, ordinary, fc.constantFrom('Mật', 'TỐI MẬT', 'tuyệt mật'), (before, after, mark) => {
        expect(secrecyMarkIn([...before, ...after].join('\n'))).toBeUndefined();
        expect(secrecyMarkIn([...before, mark, ...after].join('\n'))?.line).toBe(before.length + 1);
      }),
    );
  });
});

describe('a secrecy mark in a file name', () => {
  it.each([
    ['MẬT.pdf', 'mat'],
    ['05-BC-MẬT.docx', 'mat'],
    ['bao_cao_Mật.docx', 'mat'],
    ['Báo cáo MẬT.docx', 'mat'],
    ['Tối_mật_kế hoạch.pdf', 'toi-mat'],
    ['TUYỆT MẬT.pdf', 'tuyet-mat'],
    ['TuyệtMật-2025.pdf', 'tuyet-mat'],
    ['(Tối mật)kế hoạch.doc', 'toi-mat'],
    ['[Mật] ke hoach.pdf', 'mat'],
    ['ho-so/Mật/ke-hoach.pdf', 'mat'],
    ['Mật báo cáo.docx', 'mat'],
    ['MẬT_thiết kế.docx', 'mat'],
    ['MẬT mã nguồn.docx', 'mat'],
    ['Bảo_MẬT.docx', 'mat'],
    ['Mật_thiết_bị.docx', 'mat'],
    ['Mật danh sách đoàn.xlsx', 'mat'],
    ['(Mật) khẩu phần.docx', 'mat'],
    ['KHẨN_MẬT.pdf', 'mat'],
    ['Độ mật_Tối mật.pdf', 'toi-mat'],
  ])('is read in %j', (name, level) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(secrecyMarkIn(name.normalize(form), 'file-name')).toEqual({ level, line: 1 });
    }
  });

  it.each([
    'mat.pdf',
    'bao-cao-mat.pdf',
    'TOI_MAT.pdf',
    'kế hoạch bảo mật.docx',
    'kế_hoạch_bảo_mật.pdf',
    'BẢO-MẬT.pdf',
    'Mặt trận Tổ quốc.docx',
    'Mặt_trận_Tổ_quốc.docx',
    'bí mật thương mại.pdf',
    'quan hệ mật thiết.docx',
    'mật_khẩu.txt',
    'mật độ dân số.xlsx',
    'Cuộc gặp thân mật.jpg',
    'tối 08-01.docx',
  ])('is not read in %j', (name) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(secrecyMarkIn(name.normalize(form), 'file-name')).toBeUndefined();
    }
  });
});
