import type { Policy } from "../policy/policy.ts";
import { type Refusal, refusal } from "../refusal.ts";
import type { CreateCommand } from "./commands.ts";
import { type Decision, unless } from "./decision.ts";

/** A new dossier, as a draft of its owner. A policy that asks for what the product cannot yet do is refused here, not later. */
export function create(command: CreateCommand, policy: Policy): Decision {
  const faults: Refusal[] = [];
  if (policy.council?.ballot === "secret") faults.push(refusal("secret-ballot-not-offered", { at: "/kind" }));
  if (policy.levels.every((level) => level.seats.length === 0)) faults.push(refusal("kind-not-offered", { at: "/kind" }));
  const { id: _id, ...body } = command;
  return unless(faults, () => [{ type: "DossierCreated", kind: policy.kind, ...body }]);
}
