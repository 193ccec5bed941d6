import { AID_RULES } from './rows/aid.ts';
import { AWARD_RULES } from './rows/awards.ts';
import { CALENDAR_RULES } from './rows/calendar.ts';
import { CONFERENCE_RULES } from './rows/conferences.ts';
import { DOCUMENT_RULES, PERSONAL_DATA_RULES, SECRECY_RULES } from './rows/documents.ts';
import { FOREIGN_NGO_RULES } from './rows/foreign-ngos.ts';
import { HOUSE_RULES } from './rows/house.ts';
import { AGREEMENT_RULES, DELEGATION_RULES, PLAN_RULES } from './rows/plans-and-delegations.ts';
import type { RuleRow } from './rule-row.ts';

/** The table of rules as shipped: defaults and law, dated, with source and certainty. */
export const RULE_ROWS: readonly RuleRow[] = [
  ...CONFERENCE_RULES,
  ...PLAN_RULES,
  ...DELEGATION_RULES,
  ...AGREEMENT_RULES,
  ...AID_RULES,
  ...FOREIGN_NGO_RULES,
  ...AWARD_RULES,
  ...DOCUMENT_RULES,
  ...SECRECY_RULES,
  ...PERSONAL_DATA_RULES,
  ...CALENDAR_RULES,
  ...HOUSE_RULES,
];
