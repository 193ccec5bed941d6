CREATE TABLE "opening" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"kind" "kind_word" NOT NULL,
	"owner" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"unit" text collate "C" NOT NULL,
	"instrument" text collate "C" NOT NULL,
	"reason" text,
	"reason_salt" "bytea",
	"hours" integer NOT NULL,
	"asked_at_ms" bigint NOT NULL,
	"lapses_at_ms" bigint NOT NULL,
	"second_id" text collate "C",
	"second_unit" text collate "C",
	"second_instrument" text collate "C",
	"confirmed_at_ms" bigint,
	"until_ms" bigint,
	"ended_how" text collate "C",
	"ended_at_ms" bigint,
	"ended_by" text collate "C",
	"end_reason" text,
	"end_reason_salt" "bytea",
	CONSTRAINT "opening_hours" CHECK ("opening"."hours" between 1 and 24),
	CONSTRAINT "opening_lapses" CHECK ("opening"."lapses_at_ms" = "opening"."asked_at_ms" + 86400000),
	CONSTRAINT "opening_second" CHECK (num_nulls("opening"."second_id", "opening"."second_unit", "opening"."second_instrument", "opening"."confirmed_at_ms", "opening"."until_ms") in (0, 5)),
	CONSTRAINT "opening_second_person" CHECK ("opening"."second_id" <> "opening"."person_id"),
	CONSTRAINT "opening_until" CHECK ("opening"."confirmed_at_ms" < "opening"."lapses_at_ms" and "opening"."until_ms" = "opening"."confirmed_at_ms" + "opening"."hours" * 3600000),
	CONSTRAINT "opening_ended" CHECK (num_nulls("opening"."ended_how", "opening"."ended_at_ms", "opening"."ended_by") in (0, 3)),
	CONSTRAINT "opening_ended_how" CHECK (("opening"."ended_how" = 'ended') = ("opening"."confirmed_at_ms" is not null)),
	CONSTRAINT "opening_ending" CHECK ("opening"."ended_how" in ('withdrawn', 'refused', 'ended')),
	CONSTRAINT "opening_reason_salt" CHECK (octet_length("opening"."reason_salt") = 32),
	CONSTRAINT "opening_end_reason_salt" CHECK (octet_length("opening"."end_reason_salt") = 32)
);
--> statement-breakpoint
ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_ledger";--> statement-breakpoint
ALTER TABLE "ledger_head" DROP CONSTRAINT "ledger_head_ledger";--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_second_id_person_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opening_person" ON "opening" USING btree ("person_id","until_ms");--> statement-breakpoint
CREATE INDEX "opening_dossier" ON "opening" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "opening_asked" ON "opening" USING btree ("asked_at_ms","id");--> statement-breakpoint
CREATE INDEX "ledger_entry_opening" ON "ledger_entry" USING btree ((record::jsonb #>> '{entry,opening}')) WHERE ledger = 'reads' and position('"opening"' in record) > 0;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_ledger" CHECK ("ledger_entry"."ledger" in ('reads', 'administration', 'openings'));--> statement-breakpoint
ALTER TABLE "ledger_head" ADD CONSTRAINT "ledger_head_ledger" CHECK ("ledger_head"."ledger" in ('reads', 'administration', 'openings'));