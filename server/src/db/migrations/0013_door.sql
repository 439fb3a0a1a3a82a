ALTER TABLE "meetings" ADD COLUMN "greeting" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "admission" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "companion" boolean DEFAULT false NOT NULL;