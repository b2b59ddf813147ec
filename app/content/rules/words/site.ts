/** The pages of the site that lessons may link to, besides those of the courses. */
export const SITE_PAGES = [
  "/",
  "/courses",
  "/news",
  "/check",
  "/learn",
  "/plans",
  "/sign-up",
  "/sign-in",
  "/settings",
  "/imprint",
  "/privacy",
];
