ALTER TABLE "report_part" RENAME TO "laid_part";--> statement-breakpoint
ALTER TABLE "laid_part" ADD COLUMN "purpose" text collate "C" DEFAULT 'report' NOT NULL;--> statement-breakpoint
ALTER TABLE "laid_part" ALTER COLUMN "purpose" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "laid_part" DROP CONSTRAINT "report_part_kind";--> statement-breakpoint
ALTER TABLE "laid_part" DROP CONSTRAINT "report_part_file_name_nfc";--> statement-breakpoint
ALTER TABLE "laid_part" DROP CONSTRAINT "report_part_dossier_id_dossier_id_fk";
--> statement-breakpoint
ALTER TABLE "laid_part" DROP CONSTRAINT "report_part_sha256_part_file_sha256_fk";
--> statement-breakpoint
DROP INDEX "report_part_file";--> statement-breakpoint
ALTER TABLE "laid_part" DROP CONSTRAINT "report_part_dossier_id_kind_sha256_pk";--> statement-breakpoint
ALTER TABLE "laid_part" ADD CONSTRAINT "laid_part_dossier_id_purpose_kind_sha256_pk" PRIMARY KEY("dossier_id","purpose","kind","sha256");--> statement-breakpoint
ALTER TABLE "laid_part" ADD CONSTRAINT "laid_part_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laid_part" ADD CONSTRAINT "laid_part_sha256_part_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."part_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "laid_part_file" ON "laid_part" USING btree ("sha256");--> statement-breakpoint
ALTER TABLE "laid_part" ADD CONSTRAINT "laid_part_purpose" CHECK ("laid_part"."purpose" in ('report', 'milestone'));--> statement-breakpoint
ALTER TABLE "laid_part" ADD CONSTRAINT "laid_part_kind" CHECK ("laid_part"."kind" in ('letter', 'plan', 'programme', 'budget', 'participants', 'hosting-consent', 'required-opinions', 'translations', 'achievement-report', 'council-minutes', 'other'));--> statement-breakpoint
ALTER TABLE "laid_part" ADD CONSTRAINT "laid_part_file_name_nfc" CHECK ("laid_part"."file_name" is nfc normalized);