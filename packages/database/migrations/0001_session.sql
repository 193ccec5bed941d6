CREATE TABLE "session" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "session_expires" ON "session" USING btree ("expires_at");