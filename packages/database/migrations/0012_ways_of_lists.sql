DROP INDEX "task_held";--> statement-breakpoint
DROP INDEX "task_personal";--> statement-breakpoint
ALTER TABLE "dossier" ADD COLUMN "changed_on" integer GENERATED ALWAYS AS ((at_ms / 86400000)::integer) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "dossier_changed" ON "dossier" USING btree ("changed_on");--> statement-breakpoint
CREATE INDEX "dossier_title" ON "dossier" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "dossier_start" ON "dossier" USING btree (coalesce(starts_on, 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "task_inbox_asked" ON "task" USING btree ("unit","role","kind","stage","dossier_kind") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "task_held" ON "task" USING btree ("claimed_by","unit","role") WHERE state = 'open' and claimed_by is not null;--> statement-breakpoint
CREATE INDEX "task_personal" ON "task" USING btree ("person","unit","role") WHERE state = 'open' and person is not null;