import { Type } from 'typebox';
import { nominee } from './content/nominee.ts';
import { fileReference } from './content/part.ts';
import { reportContent } from './content/report-content.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { remarks } from './proposal.ts';
import { acted } from './reading/acted.ts';
import { body } from './schema/bodies.ts';
import { documentHash } from './schema/identifiers.ts';
import { onPart, onTask, onVersionPart } from './schema/paths.ts';

const EXAMPLE_HASH = '0f4e2c6a8b0d1e3f5a7c9b0d2e4f6a8c0b1d3e5f7a9c1b3d5e7f9a0c2b4d6e8f';

export const fileReport = endpoint({
  method: 'POST',
  path: '/tasks/{id}/report',
  service: 'tasks',
  act: 'file-report',
  summary: { vi: 'Nộp báo cáo kết quả', en: 'File the report' },
  description: 'Kinds whose rules name the nominees with the report carry them here.',
  params: onTask,
  body: body({
    content: reportContent,
    nominees: Type.Optional(Type.Array(nominee, { maxItems: LIMITS.nominees })),
  }),
  replies: { 200: acted },
  refusals: ['task-closed', 'field-missing', 'file-unknown'],
  example: { content: { summary: 'Hội nghị đã đánh giá 7 tháng đầu năm và thống nhất nhiệm vụ.' } },
});

export const layReportPart = endpoint({
  method: 'PUT',
  path: '/dossiers/{id}/report/parts/{kind}',
  service: 'dossiers',
  act: 'file-report',
  summary: { vi: 'Tải lên một tệp của báo cáo', en: 'Lay a file of at most 10 MB ready for the report' },
  description: 'The report names it by the reference that is answered; a file that no report names is nobody’s word.',
  params: onPart,
  upload: 'file',
  replies: { 200: body({ file: fileReference }) },
  refusals: ['wrong-stage', 'file-missing', 'file-too-large', 'secrecy-mark'],
});

export const readReportPart = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/reports/{no}/parts/{kind}',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Tải một tệp của báo cáo', en: 'Download a file of one filing of the report' },
  params: onVersionPart,
  replies: { 200: 'file' },
});

export const acceptReport = endpoint({
  method: 'POST',
  path: '/tasks/{id}/report-acceptance',
  service: 'tasks',
  act: 'accept-report',
  summary: { vi: 'Chấp nhận báo cáo', en: 'Accept the report, saying whether nominations follow' },
  params: onTask,
  body: body({ documentHash, nominationsFollow: Type.Boolean() }),
  replies: { 200: acted },
  refusals: ['document-changed', 'author-does-not-decide'],
  example: { documentHash: EXAMPLE_HASH, nominationsFollow: true },
});

export const returnReport = endpoint({
  method: 'POST',
  path: '/tasks/{id}/report-return',
  service: 'tasks',
  act: 'return-report',
  summary: { vi: 'Trả lại báo cáo', en: 'Return the report with reasons' },
  params: onTask,
  body: body({ documentHash, reasons: remarks }),
  replies: { 200: acted },
  refusals: ['document-changed', 'reason-missing'],
  example: { documentHash: EXAMPLE_HASH, reasons: [{ part: 'participants', reason: 'Chưa có số đại biểu thực tế.' }] },
});
