CREATE TABLE "last_look" (
	"person_id" text collate "C" NOT NULL,
	"dossier_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at_ms" bigint NOT NULL,
	CONSTRAINT "last_look_person_id_dossier_id_pk" PRIMARY KEY("person_id","dossier_id"),
	CONSTRAINT "last_look_seq" CHECK ("last_look"."seq" >= 1)
);
--> statement-breakpoint
ALTER TABLE "last_look" ADD CONSTRAINT "last_look_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "last_look" ADD CONSTRAINT "last_look_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;