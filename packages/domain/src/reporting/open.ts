import type { Context } from "../dossier/decision.ts";
import { opening } from "../dossier/opening.ts";
import type { TaskOpening } from "../dossier/task.ts";

export function openReport(context: Context): TaskOpening[] {
  return opening(context, [{ kind: "report", unit: context.state.owner, role: "staff" }]);
}

export function openReportAcceptance(context: Context): TaskOpening[] {
  return opening(context, [{ kind: "accept-report", unit: context.state.decidingBody, role: "lead" }]);
}
