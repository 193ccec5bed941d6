import { documentHashOf } from '@nhipcau/acts/document-hash';
import { onTask } from '@nhipcau/acts/door';
import * as contracts from '@nhipcau/contracts';
import { nomineesNamed } from './nominee-key.ts';
import type { TasksHouse } from './tasks-house.ts';

export function reporting(house: TasksHouse) {
  return {
    fileReport: onTask(house, contracts.fileReport, {
      command: ({ body, by, task }) => {
        // A report is written here: no file was uploaded for it that a reference could mean.
        const files = (body.content.parts ?? []).flatMap((part, index) => (part.file === undefined ? [] : [index]));
        if (files.length > 0) {
          return {
            refusals: files.map((index) => ({ code: 'file-unknown', at: `/content/parts/${index}/file` }) as const),
          };
        }
        return {
          name: 'file-report',
          by,
          task: task.no,
          documentHash: documentHashOf(body.content),
          editors: [by],
          ...(body.nominees === undefined ? {} : { nominees: nomineesNamed(body.nominees, house.awardKey) }),
        };
      },
      papers: (events, { body }) => {
        const filed = events.find((event) => event.type === 'ReportFiled');
        if (filed === undefined) return {};
        return { report: { no: filed.filing, content: body.content, documentHash: filed.documentHash } };
      },
    }),

    acceptReport: onTask(house, contracts.acceptReport, {
      command: ({ body, by, task }) => ({ name: 'accept-report', by, task: task.no, ...body }),
    }),

    returnReport: onTask(house, contracts.returnReport, {
      command: ({ body, by, task }) => ({ name: 'return-report', by, task: task.no, ...body }),
    }),
  };
}
