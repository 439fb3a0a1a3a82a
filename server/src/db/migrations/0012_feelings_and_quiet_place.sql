CREATE TABLE "feelings" (
	"meeting_id" text NOT NULL,
	"answer" text NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "feelings_meeting_id_answer_pk" PRIMARY KEY("meeting_id","answer")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "quiet_place" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "feelings" ADD CONSTRAINT "feelings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;