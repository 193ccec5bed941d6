-- What stands already gets its times from the log; rows of the record change nowhere but here.
ALTER TABLE "crossing" ADD COLUMN "entered_at_ms" bigint;--> statement-breakpoint
ALTER TABLE "crossing" ADD COLUMN "left_at_ms" bigint;--> statement-breakpoint
ALTER TABLE "crossing" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "crossing" c SET "left_at_ms" = e.at_ms FROM "dossier_event" e WHERE e.dossier_id = c.dossier_id AND e.seq = c.seq;--> statement-breakpoint
UPDATE "crossing" c SET "entered_at_ms" = coalesce((SELECT max(b.left_at_ms) FROM "crossing" b WHERE b.dossier_id = c.dossier_id AND b.seq < c.seq), d.created_at_ms) FROM "dossier" d WHERE d.id = c.dossier_id;--> statement-breakpoint
ALTER TABLE "crossing" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "crossing" ALTER COLUMN "entered_at_ms" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "crossing" ALTER COLUMN "left_at_ms" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "crossing_left" ON "crossing" USING btree ("left_at_ms");--> statement-breakpoint
CREATE INDEX "dossier_open" ON "dossier" USING btree ("stage","kind","owner","id") WHERE standing = 'open';--> statement-breakpoint
CREATE INDEX "dossier_event_actor" ON "dossier_event" USING btree ("actor","log_id");