CREATE TABLE "account_epoch" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"no" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "account_epoch_single" CHECK ("account_epoch"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "service" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "tokens_void_before_ms" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "agent" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "provider_session" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_used_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_id_unique" UNIQUE("id");