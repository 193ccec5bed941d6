CREATE TABLE "kept_act" (
	"seq" integer PRIMARY KEY NOT NULL,
	"actor" text collate "C" NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"reply" json,
	"reason" text,
	"reason_salt" "bytea",
	CONSTRAINT "kept_act_reason_nfc" CHECK ("kept_act"."reason" is nfc normalized),
	CONSTRAINT "kept_act_reason_salt" CHECK (octet_length("kept_act"."reason_salt") = 32),
	CONSTRAINT "kept_act_salted" CHECK ("kept_act"."reason" is null or "kept_act"."reason_salt" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "kept_act_key" ON "kept_act" USING btree ("actor","key");--> statement-breakpoint
INSERT INTO "kept_act" ("seq", "actor", "key", "request_hash", "reply")
	SELECT "seq", "actor", "record"::jsonb #>> '{entry,key}', "record"::jsonb #>> '{entry,requestHash}', "record"::json #> '{entry,reply}'
	FROM "ledger_entry" WHERE "ledger" = 'administration' AND "record"::jsonb #>> '{entry,key}' IS NOT NULL
		AND "record"::jsonb #>> '{entry,requestHash}' IS NOT NULL ORDER BY "seq" ON CONFLICT DO NOTHING;
