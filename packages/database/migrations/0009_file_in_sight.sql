CREATE INDEX "draft_part_file" ON "draft_part" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "version_part_file" ON "version_part" USING btree ("sha256");--> statement-breakpoint
INSERT INTO "dossier_unit" ("dossier_id", "unit", "relation") SELECT d."id", s."unit", 'approving' FROM "dossier" d JOIN "policy" p ON p."id" = d."policy_id"
  CROSS JOIN LATERAL (SELECT DISTINCT seat ->> 'unit' AS "unit" FROM json_array_elements(p."content" -> 'levels') level, json_array_elements(level -> 'seats') seat) s
  JOIN "organisation" o ON o."id" = s."unit" WHERE d."standing" <> 'draft' ON CONFLICT DO NOTHING;
