-- A draft concerns its owners alone: what makes it concern others is written when it is presented.
DELETE FROM "dossier_unit" u USING "dossier" d WHERE d."id" = u."dossier_id" AND d."standing" = 'draft' AND u."relation" NOT IN ('owner', 'co-owner');
