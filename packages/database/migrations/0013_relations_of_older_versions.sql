-- What versions before this one left out: the council from the first day of commendation, whoever is to be asked from the day on which
-- that is settled, and the deciding body and its seats from the presentation on. Nothing that is there is touched.
INSERT INTO "dossier_unit" ("dossier_id", "unit", "relation") SELECT r."id", r."unit", r."relation" FROM (
  SELECT d."id", d."deciding_body" AS "unit", 'deciding' AS "relation" FROM "dossier" d WHERE d."standing" <> 'draft'
  UNION SELECT d."id", seat ->> 'unit', 'approving' FROM "dossier" d JOIN "policy" p ON p."id" = d."policy_id"
    CROSS JOIN LATERAL json_array_elements(p."content" -> 'levels') level CROSS JOIN LATERAL json_array_elements(level -> 'seats') seat
    WHERE d."standing" <> 'draft'
  UNION SELECT d."id", p."content" #>> '{council,unit}', 'council' FROM "dossier" d JOIN "policy" p ON p."id" = d."policy_id"
    WHERE d."stage" = 'commendation'
  UNION SELECT d."id", body ->> 'unit', 'consulted' FROM "dossier" d
    CROSS JOIN LATERAL json_array_elements(coalesce(d."state"::json #> '{consultation,consulted}', '[]')) body
  UNION SELECT d."id", formerly, 'consulted' FROM "dossier" d
    CROSS JOIN LATERAL json_array_elements_text(coalesce(d."state"::json #> '{consultation,formerly}', '[]')) formerly
) r JOIN "organisation" o ON o."id" = r."unit" ON CONFLICT DO NOTHING;
