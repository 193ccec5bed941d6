import * as accounts from './accounts.ts';
import { decideProposal } from './approval.ts';
import { readFigures, readTimeline, readWorkflow, verifyDossier } from './audit.ts';
import { claimTasks, giveOpinions } from './bulk.ts';
import { editCalendar, readCalendar } from './calendars.ts';
import { followChanges } from './changes.ts';
import { readClock, stepClock } from './clock.ts';
import { appraise, castBallot, confirmAwards, nominate } from './commendation.ts';
import { closeConsultation, giveOpinion } from './consultation.ts';
import * as dossiers from './dossiers.ts';
import { readDraft, readDraftPart, removeDraftPart, saveDraft, saveDraftPart } from './drafts.ts';
import type { Endpoint, ServiceName } from './endpoint.ts';
import { exportHistory, searchEvents } from './event-search.ts';
import * as execution from './execution.ts';
import { readHealth, readReadiness } from './health.ts';
import { countTasks, listTasks } from './inbox.ts';
import { changeView, listViews, removeView, saveView } from './inbox-views.ts';
import { readKeeping } from './keeping-log.ts';
import * as keeping from './keeping-standing.ts';
import { readLoad } from './load.ts';
import * as openings from './openings.ts';
import { addOrganisation, endOrganisation, listOrganisations } from './organisations.ts';
import { exportOverview, readOverview } from './overview.ts';
import { dropPreparation, prepareAnswer, readPreparation } from './preparations.ts';
import * as proposal from './proposal.ts';
import { listUnits, readMe } from './readers.ts';
import { renewDossier } from './renewal.ts';
import { acceptReport, fileReport, layReportPart, readReportPart, returnReport } from './reporting.ts';
import { checkRights } from './rights-check.ts';
import { endSessions } from './sign-ins.ts';
import * as standing from './standing.ts';
import * as tasks from './tasks.ts';

/** Every endpoint of the house under the name by which handlers and clients know it, stages in lifecycle order. */
export const ENDPOINTS = {
  createDossier: dossiers.createDossier,
  listOfferedKinds: dossiers.listOfferedKinds,
  listDossiers: dossiers.listDossiers,
  readDossier: dossiers.readDossier,
  listHappenings: dossiers.listHappenings,
  markLooked: dossiers.markLooked,
  listVersions: dossiers.listVersions,
  readVersion: dossiers.readVersion,
  readVersionPart: dossiers.readVersionPart,
  listLetters: dossiers.listLetters,
  readDraft,
  saveDraft,
  saveDraftPart,
  readDraftPart,
  removeDraftPart,
  presentProposal: proposal.presentProposal,
  signProposal: proposal.signProposal,
  sendBackProposal: proposal.sendBackProposal,
  acceptProposal: proposal.acceptProposal,
  returnProposal: proposal.returnProposal,
  recallProposal: proposal.recallProposal,
  withdrawProposal: proposal.withdrawProposal,
  giveOpinion,
  closeConsultation,
  decideProposal,
  startExecution: execution.startExecution,
  addNote: execution.addNote,
  reachMilestone: execution.reachMilestone,
  layMilestoneFile: execution.layMilestoneFile,
  readMilestoneFile: execution.readMilestoneFile,
  proposeChange: execution.proposeChange,
  finishExecution: execution.finishExecution,
  cancelDossier: execution.cancelDossier,
  layReportPart,
  readReportPart,
  fileReport,
  acceptReport,
  returnReport,
  nominate,
  appraise,
  castBallot,
  confirmAwards,
  readMe,
  listUnits,
  listTasks,
  countTasks,
  listViews,
  saveView,
  changeView,
  removeView,
  claimTasks,
  giveOpinions,
  readTask: tasks.readTask,
  claimTask: tasks.claimTask,
  releaseTask: tasks.releaseTask,
  assignTask: tasks.assignTask,
  listAssignees: tasks.listAssignees,
  readLoad,
  acknowledgeOverdue: tasks.acknowledgeOverdue,
  readPreparation,
  prepareAnswer,
  dropPreparation,
  followChanges,
  readTimeline,
  verifyDossier,
  readWorkflow,
  readFigures,
  readOpenings: openings.readOpenings,
  readKeeping,
  searchEvents,
  exportHistory,
  readOverview,
  exportOverview,
  readClock,
  stepClock,
  readCalendar,
  editCalendar,
  listOrganisations,
  addOrganisation,
  endOrganisation,
  listAccounts: accounts.listAccounts,
  addAccount: accounts.addAccount,
  appointPerson: accounts.appointPerson,
  endAppointment: accounts.endAppointment,
  closeAccount: accounts.closeAccount,
  reopenAccount: accounts.reopenAccount,
  endSessions,
  checkRights,
  readStanding: standing.readStanding,
  listStandIns: standing.listStandIns,
  previewAbsence: standing.previewAbsence,
  setAbsence: standing.setAbsence,
  endAbsence: standing.endAbsence,
  grantDelegation: standing.grantDelegation,
  revokeDelegation: standing.revokeDelegation,
  listOpenings: openings.listOpenings,
  askOpening: openings.askOpening,
  confirmOpening: openings.confirmOpening,
  refuseOpening: openings.refuseOpening,
  endOpening: openings.endOpening,
  listAbsences: keeping.listAbsences,
  setAbsenceFor: keeping.setAbsenceFor,
  endAbsenceFor: keeping.endAbsenceFor,
  listDelegations: keeping.listDelegations,
  grantDelegationFor: keeping.grantDelegationFor,
  revokeDelegationFor: keeping.revokeDelegationFor,
  listMandates: keeping.listMandates,
  addMandate: keeping.addMandate,
  endMandate: keeping.endMandate,
  renewDossier,
  readHealth,
  readReadiness,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;

/** The endpoints that one service answers, by name; health and readiness are every service's and stand apart. */
export type EndpointsOf<S extends ServiceName> = {
  [N in EndpointName as (typeof ENDPOINTS)[N]['service'] extends S ? N : never]: (typeof ENDPOINTS)[N];
};

export function endpointsOf<S extends ServiceName>(service: S): EndpointsOf<S> {
  const own = Object.entries(ENDPOINTS).filter(([, declared]) => declared.service === service);
  return Object.fromEntries(own) as unknown as EndpointsOf<S>;
}
