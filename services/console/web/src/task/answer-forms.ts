import type { TaskKind } from '@nhipcau/domain/vocabulary';
import type { ReactNode } from 'react';
import { Decide } from '../approval/decide.tsx';
import { Appraise } from '../commendation/appraise.tsx';
import { ConfirmAwards } from '../commendation/confirm.tsx';
import { Nominate } from '../commendation/nominate.tsx';
import { Vote } from '../commendation/vote.tsx';
import { Opine } from '../consultation/opine.tsx';
import { CarryOut } from '../execution/carry-out.tsx';
import { Check } from '../proposal/check.tsx';
import { Revise } from '../proposal/revise.tsx';
import { Sign } from '../proposal/sign.tsx';
import { AcceptReport } from '../reporting/accept-report.tsx';
import { FileReport } from '../reporting/file-report.tsx';
import type { AnswerProps } from './answer-form.tsx';
import { Overdue } from './overdue.tsx';

/** How each kind of task is answered. */
export const ANSWER_FORMS: Readonly<Record<TaskKind, (props: AnswerProps) => ReactNode>> = {
  sign: Sign,
  check: Check,
  revise: Revise,
  opine: Opine,
  decide: Decide,
  'carry-out': CarryOut,
  report: FileReport,
  'accept-report': AcceptReport,
  nominate: Nominate,
  appraise: Appraise,
  vote: Vote,
  confirm: ConfirmAwards,
  overdue: Overdue,
};
