CREATE TABLE "calendar" (
	"version" integer PRIMARY KEY NOT NULL,
	"content" json NOT NULL,
	"reason" text NOT NULL,
	"published_at_ms" bigint NOT NULL,
	"published_by" text collate "C" NOT NULL,
	CONSTRAINT "calendar_version" CHECK ("calendar"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "clock" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"offset_ms" bigint DEFAULT 0 NOT NULL,
	"movable" boolean DEFAULT false NOT NULL,
	CONSTRAINT "clock_single" CHECK ("clock"."id" = 1),
	CONSTRAINT "clock_offset" CHECK ("clock"."offset_ms" <= 0 and ("clock"."movable" or "clock"."offset_ms" = 0))
);
--> statement-breakpoint
CREATE TABLE "crossing" (
	"dossier_id" uuid NOT NULL,
	"from_stage" text collate "C" NOT NULL,
	"from_round" integer NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"to_stage" text collate "C" NOT NULL,
	"to_round" integer,
	"seq" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"workflow_id" text collate "C",
	"workflow_run_id" text collate "C",
	CONSTRAINT "crossing_dossier_id_from_stage_from_round_pk" PRIMARY KEY("dossier_id","from_stage","from_round"),
	CONSTRAINT "crossing_from" CHECK ("crossing"."from_stage" in ('proposal', 'consultation', 'approval', 'execution', 'reporting', 'commendation')),
	CONSTRAINT "crossing_to" CHECK ("crossing"."to_stage" in ('proposal', 'consultation', 'approval', 'execution', 'reporting', 'commendation', 'end')),
	CONSTRAINT "crossing_end_has_no_round" CHECK (("crossing"."to_stage" = 'end') = ("crossing"."to_round" is null)),
	CONSTRAINT "crossing_hash" CHECK (octet_length("crossing"."hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "dossier" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"standing" text collate "C" NOT NULL,
	"stage" text collate "C" NOT NULL,
	"round" integer NOT NULL,
	"decided" text collate "C",
	"owner" text collate "C" NOT NULL,
	"co_owners" text[] DEFAULT '{}' NOT NULL,
	"deciding_body" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"search_key" text GENERATED ALWAYS AS (search_key(title)) STORED NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"state" text NOT NULL,
	"state_version" integer NOT NULL,
	"policy_id" text collate "C" NOT NULL,
	"routes" text collate "C" NOT NULL,
	"calendar_version" integer NOT NULL,
	"seq" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"at_ms" bigint NOT NULL,
	"next_at_ms" bigint,
	"wake_no" integer DEFAULT 0 NOT NULL,
	"seen_no" integer DEFAULT 0 NOT NULL,
	"escalated" boolean DEFAULT false NOT NULL,
	"created_at_ms" bigint NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"closed_at_ms" bigint,
	CONSTRAINT "dossier_kind" CHECK ("dossier"."kind" in ('briefing-conference', 'coordination-meeting', 'review-conference', 'cluster-conference', 'international-conference', 'bench')),
	CONSTRAINT "dossier_standing" CHECK ("dossier"."standing" in ('draft', 'open', 'closed')),
	CONSTRAINT "dossier_stage" CHECK ("dossier"."stage" in ('proposal', 'consultation', 'approval', 'execution', 'reporting', 'commendation')),
	CONSTRAINT "dossier_title_nfc" CHECK ("dossier"."title" is nfc normalized),
	CONSTRAINT "dossier_hash" CHECK (octet_length("dossier"."hash") = 32),
	CONSTRAINT "dossier_seq" CHECK ("dossier"."seq" >= 1 and "dossier"."round" >= 0),
	CONSTRAINT "dossier_seen" CHECK ("dossier"."seen_no" <= "dossier"."wake_no"),
	CONSTRAINT "dossier_dates" CHECK ("dossier"."starts_on" is null or "dossier"."ends_on" is null or "dossier"."starts_on" <= "dossier"."ends_on"),
	CONSTRAINT "dossier_closing" CHECK (("dossier"."standing" = 'closed') = ("dossier"."closed_at_ms" is not null)),
	CONSTRAINT "dossier_closed_waits_for_nothing" CHECK ("dossier"."standing" <> 'closed' or "dossier"."next_at_ms" is null)
);
--> statement-breakpoint
CREATE TABLE "dossier_event" (
	"dossier_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"log_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "dossier_event_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" uuid NOT NULL,
	"type" text collate "C" NOT NULL,
	"type_version" integer NOT NULL,
	"record" text NOT NULL,
	"previous_hash" "bytea",
	"hash" "bytea" NOT NULL,
	"hash_version" integer NOT NULL,
	"actor" text collate "C" NOT NULL,
	"principal" text collate "C" NOT NULL,
	"instrument" text collate "C" NOT NULL,
	"unit" text collate "C",
	"acr" text collate "C",
	"auth_time_ms" bigint,
	"task_no" integer,
	"answers_task" boolean NOT NULL,
	"at_ms" bigint NOT NULL,
	"recorded_at_ms" bigint NOT NULL,
	"clock_simulated" boolean NOT NULL,
	"idempotency_key" text collate "C",
	"request_part" integer,
	"request_hash" text collate "C",
	"request_id" text collate "C",
	"workflow_id" text collate "C",
	"workflow_run_id" text collate "C",
	CONSTRAINT "dossier_event_dossier_id_seq_pk" PRIMARY KEY("dossier_id","seq"),
	CONSTRAINT "dossier_event_log_id" UNIQUE("log_id"),
	CONSTRAINT "dossier_event_event_id" UNIQUE("event_id"),
	CONSTRAINT "dossier_event_type" CHECK ("dossier_event"."type" in ('DossierCreated', 'RoundDecided', 'DossierWithdrawn', 'DossierCancelled', 'StageCrossed', 'DossierClosed', 'TaskClaimed', 'TaskReleased', 'TaskAssigned', 'TasksReminded', 'TasksEscalated', 'OverdueAcknowledged', 'DeadlinesRecomputed', 'LettersSent', 'LettersRecalled', 'ProposalPresented', 'ProposalSigned', 'ProposalSentBack', 'ProposalAccepted', 'ProposalReturned', 'ProposalRecalled', 'OpinionGiven', 'ConsultationClosed', 'SeatDecided', 'LevelPassed', 'ExecutionStarted', 'NoteAdded', 'MilestoneReached', 'ChangeRecorded', 'ChangeProposed', 'ExecutionFinished', 'ReportFiled', 'ReportAccepted', 'ReportReturned', 'NomineesNamed', 'NomineesAppraised', 'BallotCast', 'VoteClosed', 'AwardsConfirmed')),
	CONSTRAINT "dossier_event_hash" CHECK (octet_length("dossier_event"."hash") = 32),
	CONSTRAINT "dossier_event_first" CHECK (("dossier_event"."seq" = 1) = ("dossier_event"."previous_hash" is null)),
	CONSTRAINT "dossier_event_answer" CHECK (not "dossier_event"."answers_task" or "dossier_event"."task_no" is not null),
	CONSTRAINT "dossier_event_request_whole" CHECK (("dossier_event"."idempotency_key" is null) = ("dossier_event"."request_hash" is null) and ("dossier_event"."idempotency_key" is null) = ("dossier_event"."request_part" is null))
);
--> statement-breakpoint
CREATE TABLE "event_value" (
	"dossier_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"path" text collate "C" NOT NULL,
	"salt" "bytea" NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "event_value_dossier_id_seq_path_pk" PRIMARY KEY("dossier_id","seq","path"),
	CONSTRAINT "event_value_salt" CHECK (octet_length("event_value"."salt") = 32)
);
--> statement-breakpoint
CREATE TABLE "dossier_unit" (
	"dossier_id" uuid NOT NULL,
	"unit" text collate "C" NOT NULL,
	"relation" text collate "C" NOT NULL,
	CONSTRAINT "dossier_unit_dossier_id_unit_relation_pk" PRIMARY KEY("dossier_id","unit","relation"),
	CONSTRAINT "dossier_unit_relation" CHECK ("dossier_unit"."relation" in ('owner', 'co-owner', 'deciding', 'consulted', 'approving', 'council'))
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"dossier_id" uuid PRIMARY KEY NOT NULL,
	"content" json NOT NULL,
	"revision" integer NOT NULL,
	"editors" text[] NOT NULL,
	"saved_at_ms" bigint NOT NULL,
	"saved_by" text collate "C" NOT NULL,
	CONSTRAINT "draft_revision" CHECK ("draft"."revision" >= 1),
	CONSTRAINT "draft_size" CHECK (octet_length("draft"."content"::text) <= 1048576)
);
--> statement-breakpoint
CREATE TABLE "draft_part" (
	"dossier_id" uuid NOT NULL,
	"kind" text collate "C" NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text collate "C" NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"added_by" text collate "C" NOT NULL,
	CONSTRAINT "draft_part_dossier_id_kind_pk" PRIMARY KEY("dossier_id","kind"),
	CONSTRAINT "draft_part_kind" CHECK ("draft_part"."kind" in ('letter', 'plan', 'programme', 'budget', 'participants', 'hosting-consent', 'required-opinions', 'translations', 'achievement-report', 'council-minutes', 'other')),
	CONSTRAINT "draft_part_file_name_nfc" CHECK ("draft_part"."file_name" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "part_file" (
	"sha256" text collate "C" PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"size_bytes" integer NOT NULL,
	"stored_at_ms" bigint NOT NULL,
	CONSTRAINT "part_file_sha256" CHECK ("part_file"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "part_file_size" CHECK ("part_file"."size_bytes" = octet_length("part_file"."bytes") and "part_file"."size_bytes" between 1 and 10485760),
	CONSTRAINT "part_file_digest" CHECK (encode(sha256("part_file"."bytes"), 'hex') = "part_file"."sha256")
);
--> statement-breakpoint
CREATE TABLE "routing_row" (
	"id" text collate "C" NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	"content" json NOT NULL,
	CONSTRAINT "routing_row_id_from_day_pk" PRIMARY KEY("id","from_day"),
	CONSTRAINT "routing_row_days" CHECK ("routing_row"."until_day" is null or "routing_row"."from_day" <= "routing_row"."until_day")
);
--> statement-breakpoint
CREATE TABLE "rule_row" (
	"id" text collate "C" NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	"content" json NOT NULL,
	CONSTRAINT "rule_row_id_from_day_pk" PRIMARY KEY("id","from_day"),
	CONSTRAINT "rule_row_days" CHECK ("rule_row"."until_day" is null or "rule_row"."from_day" <= "rule_row"."until_day")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"ledger" text collate "C" NOT NULL,
	"seq" integer NOT NULL,
	"record" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"actor" text collate "C" NOT NULL,
	"recorded_at_ms" bigint NOT NULL,
	CONSTRAINT "ledger_entry_ledger_seq_pk" PRIMARY KEY("ledger","seq"),
	CONSTRAINT "ledger_entry_ledger" CHECK ("ledger_entry"."ledger" in ('reads', 'administration')),
	CONSTRAINT "ledger_entry_hash" CHECK (octet_length("ledger_entry"."hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "ledger_head" (
	"ledger" text collate "C" PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" "bytea",
	CONSTRAINT "ledger_head_ledger" CHECK ("ledger_head"."ledger" in ('reads', 'administration')),
	CONSTRAINT "ledger_head_empty" CHECK (("ledger_head"."seq" = 0) = ("ledger_head"."hash" is null))
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"dossier_id" uuid NOT NULL,
	"kind" text collate "C" NOT NULL,
	"stage" text collate "C" NOT NULL,
	"round" integer NOT NULL,
	"unit" text collate "C" NOT NULL,
	"part" text collate "C" DEFAULT '' NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"sent_at_ms" bigint NOT NULL,
	"recalled_at_ms" bigint,
	CONSTRAINT "letter_dossier_id_kind_stage_round_unit_part_pk" PRIMARY KEY("dossier_id","kind","stage","round","unit","part"),
	CONSTRAINT "letter_kind" CHECK ("letter"."kind" in ('consultation', 'recall', 'reminder', 'document', 'closing')),
	CONSTRAINT "letter_stage" CHECK ("letter"."stage" in ('proposal', 'consultation', 'approval', 'execution', 'reporting', 'commendation')),
	CONSTRAINT "letter_subject_nfc" CHECK ("letter"."subject" is nfc normalized),
	CONSTRAINT "letter_recall_follows" CHECK ("letter"."recalled_at_ms" is null or "letter"."recalled_at_ms" >= "letter"."sent_at_ms")
);
--> statement-breakpoint
CREATE TABLE "log_cursor" (
	"receiver" text collate "C" PRIMARY KEY NOT NULL,
	"log_id" bigint DEFAULT 0 NOT NULL,
	"moved_at_ms" bigint NOT NULL,
	CONSTRAINT "log_cursor_forward" CHECK ("log_cursor"."log_id" >= 0)
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"parent" text collate "C",
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_th" text NOT NULL,
	"abbreviation" text,
	"from_day" date,
	"until_day" date,
	"successor" text collate "C",
	"citation" text,
	CONSTRAINT "organisation_id" CHECK ("organisation"."id" ~ '^[a-z0-9][a-z0-9.-]{0,63}$'),
	CONSTRAINT "organisation_name_vi_nfc" CHECK ("organisation"."name_vi" is nfc normalized),
	CONSTRAINT "organisation_name_en_nfc" CHECK ("organisation"."name_en" is nfc normalized),
	CONSTRAINT "organisation_name_th_nfc" CHECK ("organisation"."name_th" is nfc normalized),
	CONSTRAINT "organisation_days" CHECK ("organisation"."until_day" is null or "organisation"."from_day" <= "organisation"."until_day")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"issuer" text collate "C" NOT NULL,
	"subject" text NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "account_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"unit" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	"citation" text,
	CONSTRAINT "appointment_role" CHECK ("appointment"."role" in ('staff', 'head', 'lead', 'officer', 'approver', 'secretary', 'member', 'auditor', 'administrator')),
	CONSTRAINT "appointment_days" CHECK ("appointment"."until_day" is null or "appointment"."from_day" <= "appointment"."until_day")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"given_name" text NOT NULL,
	"invented" boolean DEFAULT false NOT NULL,
	CONSTRAINT "person_display_name_nfc" CHECK ("person"."display_name" is nfc normalized),
	CONSTRAINT "person_given_name_nfc" CHECK ("person"."given_name" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "policy" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"content" json NOT NULL,
	"stored_at_ms" bigint NOT NULL,
	CONSTRAINT "policy_id" CHECK ("policy"."id" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "policy_digest" CHECK (encode(sha256(convert_to("policy"."content"::text, 'UTF8')), 'hex') = "policy"."id")
);
--> statement-breakpoint
CREATE TABLE "reconciliation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ran_at_ms" bigint NOT NULL,
	"dossiers" integer NOT NULL,
	"differences" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_number" (
	"register" text collate "C" NOT NULL,
	"year" integer NOT NULL,
	"no" integer NOT NULL,
	"symbol" text NOT NULL,
	"dossier_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "document_number_register_year_no_pk" PRIMARY KEY("register","year","no"),
	CONSTRAINT "document_number_symbol" UNIQUE("register","year","symbol"),
	CONSTRAINT "document_number_symbol_nfc" CHECK ("document_number"."symbol" is nfc normalized),
	CONSTRAINT "document_number_no" CHECK ("document_number"."no" >= 1)
);
--> statement-breakpoint
CREATE TABLE "medal_register" (
	"person_key" text collate "C" PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"nominee" integer NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "medal_register_person_key" CHECK ("medal_register"."person_key" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "register" (
	"name" text collate "C" NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "register_name_year_pk" PRIMARY KEY("name","year"),
	CONSTRAINT "register_name_nfc" CHECK ("register"."name" is nfc normalized),
	CONSTRAINT "register_last" CHECK ("register"."last" >= 0 and "register"."year" between 1945 and 2200)
);
--> statement-breakpoint
CREATE TABLE "run_history" (
	"run_id" text collate "C" PRIMARY KEY NOT NULL,
	"workflow_id" text collate "C" NOT NULL,
	"dossier_id" uuid NOT NULL,
	"closed_as" text collate "C" NOT NULL,
	"event_count" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" "bytea" NOT NULL,
	"stored_at_ms" bigint NOT NULL,
	CONSTRAINT "run_history_sha256" CHECK (octet_length("run_history"."sha256") = 32),
	CONSTRAINT "run_history_digest" CHECK (sha256("run_history"."bytes") = "run_history"."sha256")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"dossier_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"dossier_kind" text collate "C" NOT NULL,
	"stage" text collate "C" NOT NULL,
	"round" integer NOT NULL,
	"unit" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"person" text collate "C",
	"seat" text collate "C",
	"must_speak" boolean NOT NULL,
	"about" integer,
	"opened_at_ms" bigint NOT NULL,
	"due_at_ms" bigint,
	"due_key" bigint GENERATED ALWAYS AS (coalesce(due_at_ms, 9007199254740991)) STORED NOT NULL,
	"reminders" integer NOT NULL,
	"escalated" boolean NOT NULL,
	"claimed_by" text collate "C",
	"state" text collate "C" NOT NULL,
	"closed_at_ms" bigint,
	"closed_by" text collate "C",
	"closed_seq" integer,
	CONSTRAINT "task_dossier_id_no_pk" PRIMARY KEY("dossier_id","no"),
	CONSTRAINT "task_kind" CHECK ("task"."kind" in ('sign', 'check', 'revise', 'opine', 'decide', 'carry-out', 'report', 'accept-report', 'nominate', 'appraise', 'vote', 'confirm', 'overdue')),
	CONSTRAINT "task_stage" CHECK ("task"."stage" in ('proposal', 'consultation', 'approval', 'execution', 'reporting', 'commendation')),
	CONSTRAINT "task_role" CHECK ("task"."role" in ('staff', 'head', 'lead', 'officer', 'approver', 'secretary', 'member', 'auditor', 'administrator')),
	CONSTRAINT "task_state" CHECK ("task"."state" in ('open', 'answered', 'cancelled')),
	CONSTRAINT "task_no" CHECK ("task"."no" >= 1 and "task"."round" >= 1),
	CONSTRAINT "task_closing" CHECK (("task"."state" = 'open') = ("task"."closed_at_ms" is null) and ("task"."state" = 'open') = ("task"."closed_seq" is null))
);
--> statement-breakpoint
CREATE TABLE "proposal_version" (
	"dossier_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"title" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"content" json NOT NULL,
	"document_hash" text collate "C" NOT NULL,
	"editors" text[] NOT NULL,
	"presented_at_ms" bigint NOT NULL,
	"presented_by" text collate "C" NOT NULL,
	CONSTRAINT "proposal_version_dossier_id_no_pk" PRIMARY KEY("dossier_id","no"),
	CONSTRAINT "proposal_version_title_nfc" CHECK ("proposal_version"."title" is nfc normalized),
	CONSTRAINT "proposal_version_document_hash" CHECK ("proposal_version"."document_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "proposal_version_dates" CHECK ("proposal_version"."starts_on" is null or "proposal_version"."ends_on" is null or "proposal_version"."starts_on" <= "proposal_version"."ends_on"),
	CONSTRAINT "proposal_version_no" CHECK ("proposal_version"."no" >= 1)
);
--> statement-breakpoint
CREATE TABLE "report_version" (
	"dossier_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"content" json NOT NULL,
	"document_hash" text collate "C" NOT NULL,
	"filed_at_ms" bigint NOT NULL,
	"filed_by" text collate "C" NOT NULL,
	CONSTRAINT "report_version_dossier_id_no_pk" PRIMARY KEY("dossier_id","no"),
	CONSTRAINT "report_version_document_hash" CHECK ("report_version"."document_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "report_version_no" CHECK ("report_version"."no" >= 1)
);
--> statement-breakpoint
CREATE TABLE "version_part" (
	"dossier_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text collate "C" NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text collate "C" NOT NULL,
	CONSTRAINT "version_part_dossier_id_no_kind_pk" PRIMARY KEY("dossier_id","no","kind"),
	CONSTRAINT "version_part_kind" CHECK ("version_part"."kind" in ('letter', 'plan', 'programme', 'budget', 'participants', 'hosting-consent', 'required-opinions', 'translations', 'achievement-report', 'council-minutes', 'other')),
	CONSTRAINT "version_part_file_name_nfc" CHECK ("version_part"."file_name" is nfc normalized)
);
--> statement-breakpoint
ALTER TABLE "crossing" ADD CONSTRAINT "crossing_dossier_id_seq_dossier_event_dossier_id_seq_fk" FOREIGN KEY ("dossier_id","seq") REFERENCES "public"."dossier_event"("dossier_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_owner_organisation_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_deciding_body_organisation_id_fk" FOREIGN KEY ("deciding_body") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_policy_id_policy_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_calendar_version_calendar_version_fk" FOREIGN KEY ("calendar_version") REFERENCES "public"."calendar"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_unit" ADD CONSTRAINT "dossier_unit_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_unit" ADD CONSTRAINT "dossier_unit_unit_organisation_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_part" ADD CONSTRAINT "draft_part_dossier_id_draft_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."draft"("dossier_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_part" ADD CONSTRAINT "draft_part_sha256_part_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."part_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent" FOREIGN KEY ("parent") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_successor" FOREIGN KEY ("successor") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_unit_organisation_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_number" ADD CONSTRAINT "document_number_dossier_id_seq_dossier_event_dossier_id_seq_fk" FOREIGN KEY ("dossier_id","seq") REFERENCES "public"."dossier_event"("dossier_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medal_register" ADD CONSTRAINT "medal_register_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_history" ADD CONSTRAINT "run_history_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_part" ADD CONSTRAINT "version_part_sha256_part_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."part_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_part" ADD CONSTRAINT "version_part_dossier_id_no_proposal_version_dossier_id_no_fk" FOREIGN KEY ("dossier_id","no") REFERENCES "public"."proposal_version"("dossier_id","no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_unseen" ON "dossier" USING btree ("id") WHERE wake_no > seen_no;--> statement-breakpoint
CREATE INDEX "dossier_due" ON "dossier" USING btree ("next_at_ms") WHERE next_at_ms is not null;--> statement-breakpoint
CREATE INDEX "dossier_newest" ON "dossier" USING btree ("created_at_ms","id");--> statement-breakpoint
CREATE INDEX "dossier_calendar" ON "dossier" USING btree ("calendar_version") WHERE standing <> 'closed';--> statement-breakpoint
CREATE INDEX "dossier_search" ON "dossier" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "dossier_event_request" ON "dossier_event" USING btree ("dossier_id","actor","idempotency_key") WHERE request_part = 1;--> statement-breakpoint
CREATE UNIQUE INDEX "dossier_event_one_answer" ON "dossier_event" USING btree ("dossier_id","task_no") WHERE answers_task;--> statement-breakpoint
CREATE INDEX "dossier_event_workflow" ON "dossier_event" USING btree ("workflow_run_id") WHERE workflow_run_id is not null;--> statement-breakpoint
CREATE INDEX "dossier_unit_of" ON "dossier_unit" USING btree ("unit","dossier_id");--> statement-breakpoint
CREATE INDEX "appointment_person" ON "appointment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "appointment_unit" ON "appointment" USING btree ("unit","role");--> statement-breakpoint
CREATE INDEX "run_history_dossier" ON "run_history" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "task_inbox_due" ON "task" USING btree ("unit","role","due_key","dossier_id","no") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "task_inbox_opened" ON "task" USING btree ("unit","role","opened_at_ms","dossier_id","no") WHERE state = 'open';