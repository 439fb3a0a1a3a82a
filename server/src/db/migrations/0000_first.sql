CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"kind" text NOT NULL,
	"secret_hash" text NOT NULL,
	"sealed" text,
	"role" text NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL,
	"used_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"scene" text NOT NULL,
	"capacity" integer NOT NULL,
	"locked" boolean DEFAULT false NOT NULL,
	"contact_phone" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"invitation_id" text NOT NULL,
	"device_hash" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"figure" text NOT NULL,
	"place" text,
	"microphone" text DEFAULT 'off' NOT NULL,
	"hand_raised" integer DEFAULT 0 NOT NULL,
	"help_called" boolean DEFAULT false NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"last_seen" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_secret_hash" ON "invitations" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "invitations_meeting" ON "invitations" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "lines_meeting" ON "lines" USING btree ("meeting_id","id");--> statement-breakpoint
CREATE INDEX "lines_at" ON "lines" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_invitation_device" ON "people" USING btree ("invitation_id","device_hash");--> statement-breakpoint
CREATE INDEX "people_meeting" ON "people" USING btree ("meeting_id");