import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the product. Paths are the same in each language. */
export default [
  index("routes/home.tsx"),
  route("courses", "routes/courses.tsx"),
  route("courses/:course", "routes/course.tsx"),
  route("courses/:course/test", "routes/test.tsx"),
  route("courses/:course/:lesson", "routes/lesson.tsx"),
  route("learn", "routes/learn.tsx"),
  route("learn/place", "routes/learn.place.ts"),
  route("plans", "routes/plans.tsx"),
  route("sign-up", "routes/sign-up.tsx"),
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-out", "routes/sign-out.tsx"),
  route("forgot-password", "routes/forgot-password.tsx"),
  route("reset-password/:code", "routes/reset-password.$code.tsx"),
  route("confirm-email/:code", "routes/confirm-email.$code.tsx"),
  route("settings", "routes/settings.tsx"),
  route("language", "routes/language.tsx"),
  route("imprint", "routes/imprint.tsx"),
  route("privacy", "routes/privacy.tsx"),
  route("styleguide", "routes/styleguide.tsx"),
  route("healthz", "routes/healthz.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
