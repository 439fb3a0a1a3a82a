CREATE TABLE "avoidances" (
	"person_id" text NOT NULL,
	"avoided_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	CONSTRAINT "avoidances_person_id_avoided_id_pk" PRIMARY KEY("person_id","avoided_id")
);
--> statement-breakpoint
ALTER TABLE "avoidances" ADD CONSTRAINT "avoidances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "avoidances" ADD CONSTRAINT "avoidances_avoided_id_people_id_fk" FOREIGN KEY ("avoided_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "avoidances" ADD CONSTRAINT "avoidances_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "avoidances_meeting" ON "avoidances" USING btree ("meeting_id");