import type { Deed, DeedName } from '../demonstration/script.ts';
import type { Acting, Performance } from './acting.ts';
import { decide } from './approval.ts';
import { appraise, confirm, nominate, vote } from './commendation.ts';
import { acknowledge, opine } from './consultation.ts';
import { change, finish, milestone, note, start } from './execution.ts';
import { accept, create, giveBack, present, rewrite, sign } from './proposal.ts';
import { acceptReport, report } from './reporting.ts';
import type { Request } from './request.ts';

const performances: { readonly [Name in DeedName]: Performance<Name> } = {
  create,
  present,
  rewrite,
  sign,
  accept,
  return: giveBack,
  opine,
  acknowledge,
  decide,
  note,
  change,
  start,
  milestone,
  finish,
  report,
  'accept-report': acceptReport,
  nominate,
  appraise,
  vote,
  confirm,
};

export function requestFor(acting: Acting, deed: Deed): Promise<Request> {
  const perform = performances[deed.act] as (acting: Acting, deed: Deed) => Promise<Request>;
  return perform(acting, deed);
}
