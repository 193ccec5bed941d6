CREATE TABLE "closing" (
	"person_id" text collate "C" NOT NULL,
	"closed_at_ms" bigint NOT NULL,
	"closed_by" text collate "C" NOT NULL,
	"reason" text NOT NULL,
	"reopened_at_ms" bigint,
	"reopened_by" text collate "C",
	"reopen_reason" text,
	CONSTRAINT "closing_person_id_closed_at_ms_pk" PRIMARY KEY("person_id","closed_at_ms"),
	CONSTRAINT "closing_reason_nfc" CHECK ("closing"."reason" is nfc normalized),
	CONSTRAINT "closing_reopened" CHECK (("closing"."reopened_at_ms" is null) = ("closing"."reopened_by" is null))
);
--> statement-breakpoint
ALTER TABLE "closing" ADD CONSTRAINT "closing_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "closing_open" ON "closing" USING btree ("person_id") WHERE reopened_at_ms is null;