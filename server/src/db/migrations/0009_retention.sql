CREATE TABLE "retention_rules" (
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"hours" integer NOT NULL,
	"reason" text,
	CONSTRAINT "retention_rules_organisation_id_kind_pk" PRIMARY KEY("organisation_id","kind")
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "record_cut" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "record_cut_seal" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "record_cut_proof" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_record" ADD COLUMN "detail" text;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;