CREATE TABLE "hand_overs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hand_overs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"invitation_id" text NOT NULL,
	"device_hash" text NOT NULL,
	"code_hash" text,
	"name" text,
	"figure" text,
	"taken_by" text,
	"pass_hash" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "hand_overs_code_hash" ON "hand_overs" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_overs_pass_hash" ON "hand_overs" USING btree ("pass_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_overs_open" ON "hand_overs" USING btree ("invitation_id","device_hash") WHERE "hand_overs"."taken_by" is null;--> statement-breakpoint
CREATE INDEX "hand_overs_expires" ON "hand_overs" USING btree ("expires_at");