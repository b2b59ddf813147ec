CREATE TABLE "learner_paths" (
	"user_id" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "path_exceptions" (
	"user_id" text NOT NULL,
	"course_id" text NOT NULL,
	CONSTRAINT "path_exceptions_user_id_course_id_pk" PRIMARY KEY("user_id","course_id")
);
--> statement-breakpoint
ALTER TABLE "learner_paths" ADD CONSTRAINT "learner_paths_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_exceptions" ADD CONSTRAINT "path_exceptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;