CREATE TABLE "report_part" (
	"dossier_id" uuid NOT NULL,
	"kind" text collate "C" NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text collate "C" NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"added_by" text collate "C" NOT NULL,
	"added_at_ms" bigint NOT NULL,
	CONSTRAINT "report_part_dossier_id_kind_sha256_pk" PRIMARY KEY("dossier_id","kind","sha256"),
	CONSTRAINT "report_part_kind" CHECK ("report_part"."kind" in ('letter', 'plan', 'programme', 'budget', 'participants', 'hosting-consent', 'required-opinions', 'translations', 'achievement-report', 'council-minutes', 'other')),
	CONSTRAINT "report_part_file_name_nfc" CHECK ("report_part"."file_name" is nfc normalized)
);
--> statement-breakpoint
ALTER TABLE "report_part" ADD CONSTRAINT "report_part_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_part" ADD CONSTRAINT "report_part_sha256_part_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."part_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_part_file" ON "report_part" USING btree ("sha256");