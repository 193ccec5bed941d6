import { Type } from 'typebox';
import { fileReference } from './content/part.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted } from './reading/acted.ts';
import { body, emptyBody } from './schema/bodies.ts';
import { documentHash } from './schema/identifiers.ts';
import { onDossier, onFile, onTask } from './schema/paths.ts';
import { reason, writtenText } from './schema/text.ts';

export const startExecution = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/start',
  service: 'dossiers',
  act: 'start',
  summary: { vi: 'Bắt đầu thực hiện', en: 'Start carrying it out' },
  params: onDossier,
  body: emptyBody,
  replies: { 200: acted },
  refusals: ['not-before-planned-day', 'already-started'],
  example: {},
});

export const addNote = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/notes',
  service: 'dossiers',
  act: 'note',
  summary: { vi: 'Ghi chú trong khi thực hiện', en: 'Add a note during execution' },
  params: onDossier,
  body: body({ text: writtenText(LIMITS.noteCharacters) }),
  replies: { 200: acted },
  refusals: ['wrong-stage'],
  example: { text: 'Đã thống nhất danh sách đại biểu.' },
});

export const reachMilestone = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/milestones',
  service: 'dossiers',
  act: 'reach-milestone',
  summary: { vi: 'Ghi nhận một mốc', en: 'Record a milestone' },
  params: onDossier,
  body: body({
    text: writtenText(LIMITS.noteCharacters),
    files: Type.Optional(
      Type.Array(fileReference, {
        minItems: 1,
        maxItems: LIMITS.milestoneFiles,
        description: 'Photographs and papers that were laid ready; their hashes enter the record.',
      }),
    ),
  }),
  replies: { 200: acted },
  refusals: ['not-started', 'file-unknown'],
  example: { text: 'Khai mạc hội nghị.' },
});

export const layMilestoneFile = endpoint({
  method: 'PUT',
  path: '/dossiers/{id}/milestones/files',
  service: 'dossiers',
  act: 'reach-milestone',
  summary: { vi: 'Tải lên một tệp của mốc', en: 'Lay a file of at most 10 MB ready for a milestone' },
  description: 'The milestone names it by the reference that is answered; a file that none names is nobody’s word.',
  params: onDossier,
  upload: 'file',
  replies: { 200: body({ file: fileReference }) },
  refusals: ['not-started', 'wrong-stage', 'file-missing', 'file-too-large', 'secrecy-mark'],
});

export const readMilestoneFile = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/milestones/files/{hash}',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Tải một tệp của mốc', en: 'Download a file that a milestone of the dossier names' },
  params: onFile,
  replies: { 200: 'file' },
});

export const proposeChange = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/changes',
  service: 'dossiers',
  act: 'propose-change',
  summary: { vi: 'Đề nghị thay đổi', en: 'Propose a change' },
  description:
    'The changed text is written in the draft, whose hash is named here. A minor change is recorded; a material one suspends execution and is consulted and approved again.',
  params: onDossier,
  body: body({ documentHash, reason }),
  replies: { 200: acted },
  refusals: [
    'document-changed',
    'nothing-changed',
    'text-missing',
    'field-missing',
    'part-missing',
    'end-before-start',
    'beyond-calendar',
  ],
  example: {
    documentHash: '0f4e2c6a8b0d1e3f5a7c9b0d2e4f6a8c0b1d3e5f7a9c1b3d5e7f9a0c2b4d6e8f',
    reason: 'Đổi địa điểm tổ chức.',
  },
});

export const finishExecution = endpoint({
  method: 'POST',
  path: '/tasks/{id}/completion',
  service: 'tasks',
  act: 'finish',
  summary: { vi: 'Hoàn thành', en: 'Finish carrying it out' },
  params: onTask,
  body: body({ summary: writtenText(LIMITS.reasonCharacters) }),
  replies: { 200: acted },
  refusals: ['not-started', 'task-closed'],
  example: { summary: 'Hội nghị đã diễn ra đúng chương trình.' },
});

export const cancelDossier = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/cancellation',
  service: 'dossiers',
  act: 'cancel',
  summary: { vi: 'Hủy sau khi được phê duyệt', en: 'Cancel after approval' },
  params: onDossier,
  body: body({ reason }),
  replies: { 200: acted },
  refusals: ['not-approved-yet', 'already-carried-out'],
  example: { reason: 'Thiên tai tại địa phương đăng cai.' },
});
