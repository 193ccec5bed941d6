import type { NomineeNamed } from '../commendation/events.ts';
import type { TaskEffects } from '../dossier/effects.ts';
import type { RemarkOnPart } from '../proposal/events.ts';
import type { PersonId, Sha256 } from '../vocabulary.ts';

export type ReportingEvent =
  | ({
      readonly type: 'ReportFiled';
      readonly task: number;
      readonly filing: number;
      readonly documentHash: Sha256;
      readonly editors: readonly PersonId[];
      readonly late: boolean;
      /** Where the kind names its nominees with the report. */
      readonly nominees?: readonly NomineeNamed[];
    } & TaskEffects)
  | ({ readonly type: 'ReportAccepted'; readonly task: number; readonly nominationsFollow: boolean } & TaskEffects)
  | ({
      readonly type: 'ReportReturned';
      readonly task: number;
      readonly reasons: readonly RemarkOnPart[];
    } & TaskEffects);
