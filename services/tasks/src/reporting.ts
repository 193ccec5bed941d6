import { documentHashOf } from '@nhipcau/acts/document-hash';
import { onTask } from '@nhipcau/acts/door';
import { isLaid } from '@nhipcau/acts/laid-files';
import type { AnyRefusal, ReportContent } from '@nhipcau/contracts';
import * as contracts from '@nhipcau/contracts';
import type { LaidPart } from '@nhipcau/database';
import { nomineesNamed } from './nominee-key.ts';
import type { TasksHouse } from './tasks-house.ts';

/** A report may name the files that were laid ready for it, as they were; another file cannot be meant. */
function unknownFiles({ parts = [] }: ReportContent, laid: readonly LaidPart[]): readonly AnyRefusal[] {
  return parts.flatMap(({ kind, file }, index): AnyRefusal[] => {
    const isKnown = file === undefined || isLaid(laid, kind, file);
    return isKnown ? [] : [{ code: 'file-unknown', at: `/content/parts/${index}/file` }];
  });
}

/** Everybody who laid a file that the report names, and in whose office: it is their text too. */
function whoLaid({ parts = [] }: ReportContent, laid: readonly LaidPart[]): readonly string[] {
  const named = parts.flatMap(({ kind, file }) =>
    laid.filter((one) => one.kind === kind && one.sha256 === file?.sha256).flatMap(({ hands }) => hands),
  );
  return [...new Set(named)];
}

export function reporting(house: TasksHouse) {
  return {
    fileReport: onTask(house, contracts.fileReport, {
      gather: (reader, { body }) =>
        body.content.parts?.some(({ file }) => file !== undefined) === true
          ? reader.laidParts('report')
          : Promise.resolve([]),
      command: ({ body, by, task, gathered }) => {
        const unknown = unknownFiles(body.content, gathered);
        if (unknown.length > 0) return { refusals: unknown };
        return {
          name: 'file-report',
          by,
          task: task.no,
          documentHash: documentHashOf(body.content),
          editors: [...new Set([by, ...whoLaid(body.content, gathered)])],
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
