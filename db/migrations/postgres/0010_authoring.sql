CREATE TABLE "course_file_copies" (
	"id" text PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"path" text NOT NULL,
	"text" text NOT NULL,
	"why" text NOT NULL,
	"saved_by_id" text,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_files" (
	"course_id" text NOT NULL,
	"path" text NOT NULL,
	"text" text NOT NULL,
	"revision" integer NOT NULL,
	"editor" text NOT NULL,
	"edit" integer NOT NULL,
	"changed_by_id" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "course_files_course_id_path_pk" PRIMARY KEY("course_id","path")
);
--> statement-breakpoint
CREATE TABLE "course_image_paths" (
	"course_id" text NOT NULL,
	"path" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "course_image_paths_course_id_path_pk" PRIMARY KEY("course_id","path")
);
--> statement-breakpoint
CREATE TABLE "course_images" (
	"course_id" text NOT NULL,
	"hash" text NOT NULL,
	"type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"data" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "course_images_course_id_hash_pk" PRIMARY KEY("course_id","hash")
);
--> statement-breakpoint
CREATE TABLE "course_versions" (
	"course_id" text NOT NULL,
	"number" integer NOT NULL,
	"files" jsonb NOT NULL,
	"images" jsonb NOT NULL,
	"note" text NOT NULL,
	"published_by_id" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "course_versions_course_id_number_pk" PRIMARY KEY("course_id","number")
);
--> statement-breakpoint
CREATE TABLE "team_courses" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"slug" text NOT NULL,
	"published_version" integer,
	"archived_at" timestamp (3) with time zone,
	"created_by_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "course_file_copies" ADD CONSTRAINT "course_file_copies_course_id_team_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."team_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_file_copies" ADD CONSTRAINT "course_file_copies_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_files" ADD CONSTRAINT "course_files_course_id_team_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."team_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_files" ADD CONSTRAINT "course_files_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_image_paths" ADD CONSTRAINT "course_image_paths_course_id_team_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."team_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_images" ADD CONSTRAINT "course_images_course_id_team_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."team_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_course_id_team_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."team_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_courses" ADD CONSTRAINT "team_courses_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_courses" ADD CONSTRAINT "team_courses_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "course_file_copies_path" ON "course_file_copies" USING btree ("course_id","path","id");--> statement-breakpoint
CREATE INDEX "course_file_copies_by" ON "course_file_copies" USING btree ("saved_by_id");--> statement-breakpoint
CREATE INDEX "course_files_by" ON "course_files" USING btree ("changed_by_id");--> statement-breakpoint
CREATE INDEX "course_versions_by" ON "course_versions" USING btree ("published_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_courses_slug" ON "team_courses" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "team_courses_team" ON "team_courses" USING btree ("team_id","id");--> statement-breakpoint
CREATE INDEX "team_courses_by" ON "team_courses" USING btree ("created_by_id");