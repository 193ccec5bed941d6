ALTER TABLE "dossier" DROP CONSTRAINT "dossier_kind";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_standing";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_stage";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_title_nfc";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_hash";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_seq";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_seen";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_dates";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_closing";--> statement-breakpoint
ALTER TABLE "dossier" DROP CONSTRAINT "dossier_closed_waits_for_nothing";--> statement-breakpoint
ALTER TABLE "dossier_event" DROP CONSTRAINT "dossier_event_type";--> statement-breakpoint
ALTER TABLE "dossier_event" DROP CONSTRAINT "dossier_event_hash";--> statement-breakpoint
ALTER TABLE "dossier_event" DROP CONSTRAINT "dossier_event_first";--> statement-breakpoint
ALTER TABLE "dossier_event" DROP CONSTRAINT "dossier_event_answer";--> statement-breakpoint
ALTER TABLE "dossier_event" DROP CONSTRAINT "dossier_event_request_whole";--> statement-breakpoint
ALTER TABLE "task" DROP CONSTRAINT "task_kind";--> statement-breakpoint
ALTER TABLE "task" DROP CONSTRAINT "task_stage";--> statement-breakpoint
ALTER TABLE "task" DROP CONSTRAINT "task_role";--> statement-breakpoint
ALTER TABLE "task" DROP CONSTRAINT "task_state";--> statement-breakpoint
ALTER TABLE "task" DROP CONSTRAINT "task_no";--> statement-breakpoint
ALTER TABLE "task" DROP CONSTRAINT "task_closing";--> statement-breakpoint
ALTER TABLE "dossier" ALTER COLUMN "kind" SET DATA TYPE "kind_word";--> statement-breakpoint
ALTER TABLE "dossier" ALTER COLUMN "standing" SET DATA TYPE "standing_word";--> statement-breakpoint
ALTER TABLE "dossier" ALTER COLUMN "stage" SET DATA TYPE "stage_word";--> statement-breakpoint
ALTER TABLE "dossier" DROP COLUMN "search_key";--> statement-breakpoint
ALTER TABLE "dossier" ALTER COLUMN "title" SET DATA TYPE "composed_text";--> statement-breakpoint
ALTER TABLE "dossier" ADD COLUMN "search_key" text GENERATED ALWAYS AS (search_key(title)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "dossier_search" ON "dossier" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "dossier_event" ALTER COLUMN "type" SET DATA TYPE "event_type_word";--> statement-breakpoint
ALTER TABLE "task" ALTER COLUMN "kind" SET DATA TYPE "task_kind_word";--> statement-breakpoint
ALTER TABLE "task" ALTER COLUMN "dossier_kind" SET DATA TYPE "kind_word";--> statement-breakpoint
ALTER TABLE "task" ALTER COLUMN "stage" SET DATA TYPE "stage_word";--> statement-breakpoint
ALTER TABLE "task" ALTER COLUMN "role" SET DATA TYPE "role_word";--> statement-breakpoint
ALTER TABLE "task" ALTER COLUMN "state" SET DATA TYPE "task_state_word";