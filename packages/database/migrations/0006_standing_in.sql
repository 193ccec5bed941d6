CREATE TABLE "preparation" (
	"dossier_id" uuid NOT NULL,
	"task_no" integer NOT NULL,
	"act" text collate "C" NOT NULL,
	"body" json NOT NULL,
	"revision" integer NOT NULL,
	"prepared_by" text collate "C" NOT NULL,
	"prepared_at_ms" bigint NOT NULL,
	CONSTRAINT "preparation_dossier_id_task_no_pk" PRIMARY KEY("dossier_id","task_no")
);
--> statement-breakpoint
CREATE TABLE "absence" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"reason" text,
	"set_by" text collate "C" NOT NULL,
	"set_at_ms" bigint NOT NULL,
	"ended_on" date,
	"ended_by" text collate "C",
	"ended_at_ms" bigint,
	CONSTRAINT "absence_days" CHECK ("absence"."until_day" is null or "absence"."from_day" <= "absence"."until_day"),
	CONSTRAINT "absence_ended" CHECK (("absence"."ended_on" is null) = ("absence"."ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "lending" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"via" text collate "C" NOT NULL,
	"absence_id" text collate "C",
	"number" text,
	"lender" text collate "C" NOT NULL,
	"holder" text collate "C" NOT NULL,
	"kinds" text[] collate "C",
	"stages" text[] collate "C",
	"units" text[] collate "C",
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"passes_on" boolean NOT NULL,
	"under" text collate "C",
	"form" text collate "C" NOT NULL,
	"citation" text,
	"reason" text,
	"granted_by" text collate "C" NOT NULL,
	"granted_at_ms" bigint NOT NULL,
	"ended_on" date,
	"ended_by" text collate "C",
	"ended_at_ms" bigint,
	"end_reason" text,
	CONSTRAINT "lending_via" CHECK ("lending"."via" in ('delegation', 'absence')),
	CONSTRAINT "lending_form" CHECK ("lending"."form" in ('TM.', 'Q.', 'KT.', 'TL.', 'TUQ.')),
	CONSTRAINT "lending_days" CHECK ("lending"."until_day" is null or "lending"."from_day" <= "lending"."until_day"),
	CONSTRAINT "lending_persons" CHECK ("lending"."lender" <> "lending"."holder"),
	CONSTRAINT "lending_paper" CHECK (("lending"."via" = 'absence') = ("lending"."absence_id" is not null) and ("lending"."via" = 'delegation') = ("lending"."number" is not null)),
	CONSTRAINT "lending_ended" CHECK (("lending"."ended_on" is null) = ("lending"."ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "mandate" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"appointment_id" text collate "C" NOT NULL,
	"kinds" text[] collate "C",
	"units" text[] collate "C",
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"citation" text NOT NULL,
	"ended_on" date,
	"ended_by" text collate "C",
	"end_reason" text,
	CONSTRAINT "mandate_days" CHECK ("mandate"."until_day" is null or "mandate"."from_day" <= "mandate"."until_day"),
	CONSTRAINT "mandate_ended" CHECK (("mandate"."ended_on" is null) = ("mandate"."ended_by" is null))
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "form" text collate "C";--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "preparation" ADD CONSTRAINT "preparation_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preparation" ADD CONSTRAINT "preparation_prepared_by_person_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lending" ADD CONSTRAINT "lending_absence_id_absence_id_fk" FOREIGN KEY ("absence_id") REFERENCES "public"."absence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lending" ADD CONSTRAINT "lending_lender_person_id_fk" FOREIGN KEY ("lender") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lending" ADD CONSTRAINT "lending_holder_person_id_fk" FOREIGN KEY ("holder") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lending" ADD CONSTRAINT "lending_under" FOREIGN KEY ("under") REFERENCES "public"."lending"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absence_person" ON "absence" USING btree ("person_id","until_day");--> statement-breakpoint
CREATE INDEX "lending_holder" ON "lending" USING btree ("holder","until_day");--> statement-breakpoint
CREATE INDEX "lending_lender" ON "lending" USING btree ("lender","until_day");--> statement-breakpoint
CREATE UNIQUE INDEX "lending_number" ON "lending" USING btree ("number") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "mandate_appointment" ON "mandate" USING btree ("appointment_id");--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_form" CHECK ("appointment"."form" in ('TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'));--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_title_nfc" CHECK ("appointment"."title" is nfc normalized);