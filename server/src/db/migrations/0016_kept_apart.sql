CREATE TABLE "kept_apart" (
	"organisation_id" text NOT NULL,
	"by_device" text NOT NULL,
	"avoided_device" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kept_apart_organisation_id_by_device_avoided_device_pk" PRIMARY KEY("organisation_id","by_device","avoided_device")
);
--> statement-breakpoint
ALTER TABLE "kept_apart" ADD CONSTRAINT "kept_apart_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;