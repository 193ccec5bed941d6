DROP INDEX "dossier_open";--> statement-breakpoint
CREATE INDEX "dossier_asked" ON "dossier" USING btree ("standing","stage","kind","owner","id");