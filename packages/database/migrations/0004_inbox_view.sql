CREATE TABLE "inbox_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"search" json NOT NULL,
	"is_default" boolean NOT NULL,
	"created_at_ms" bigint NOT NULL,
	CONSTRAINT "inbox_view_name_nfc" CHECK ("inbox_view"."name" is nfc normalized),
	CONSTRAINT "inbox_view_size" CHECK (octet_length("inbox_view"."search"::text) <= 4096)
);
--> statement-breakpoint
ALTER TABLE "inbox_view" ADD CONSTRAINT "inbox_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_view_person" ON "inbox_view" USING btree ("person_id","created_at_ms");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_view_default" ON "inbox_view" USING btree ("person_id") WHERE is_default;--> statement-breakpoint
CREATE INDEX "task_held" ON "task" USING btree ("claimed_by") WHERE state = 'open' and claimed_by is not null;--> statement-breakpoint
CREATE INDEX "task_personal" ON "task" USING btree ("person") WHERE state = 'open' and person is not null;