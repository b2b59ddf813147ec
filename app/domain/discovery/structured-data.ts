import type { Article } from "~/content/article";
import type { Course, Language, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { Settings } from "~/platform/settings";

type Node = { "@type": string; [property: string]: unknown };
type Site = { origin: string; language: Language; operator: Settings["operator"] };

const WORDS = {
  de: { courses: "Kurse", news: "Aktuelles" },
  en: { courses: "Courses", news: "News" },
};

/**
 * What a public page is about, as schema.org has it (JSON-LD); null for pages that need no such words. It says nothing that
 * the page does not show.
 */
export function structuredData(
  { library, settings }: { library: Library; settings: Pick<Settings, "origin" | "operator"> },
  path: string,
  language: Language,
): { "@context": string; "@graph": Node[] } | null {
  const site: Site = { origin: settings.origin, operator: settings.operator, language };
  const graph = graphOf(library, site, path.split("/").filter(Boolean));
  return graph && { "@context": "https://schema.org", "@graph": graph };
}

function graphOf(library: Library, site: Site, [room, slug = "", inner, ...more]: string[]): Node[] | null {
  if (room === undefined) return [organization(site), website(site)];
  if (more.length > 0) return null;
  const course = room === "courses" ? library.courseBySlug(slug) : undefined;
  if (course && inner === undefined)
    return [organization(site), courseNode(site, course), trail(site, course)];
  const lesson = course?.lessons.find((outline) => outline.slug === inner && outline.kind === "lesson");
  if (course && lesson)
    return [courseNode(site, course), lessonNode(site, course, lesson), trail(site, course, lesson)];
  const article = room === "news" && inner === undefined ? library.article(slug, site.language) : undefined;
  return article ? [organization(site), articleNode(site, article), articleTrail(site, article)] : null;
}

const at = ({ origin, language }: Site, path: string): string => `${origin}${path}?lang=${language}`;
const coursePath = ({ slug }: Course): string => `/courses/${slug}`;
const courseId = (site: Site, course: Course): string => `${site.origin}${coursePath(course)}#course`;
const organizationId = ({ origin }: Site): string => `${origin}/#organization`;

/** Whoever runs this installation; the product's name while they have not said who they are. */
const organization = (site: Site): Node => ({
  "@type": "Organization",
  "@id": organizationId(site),
  name: site.operator.name ?? "KI-fit",
  url: `${site.origin}/`,
  logo: `${site.origin}/apple-touch-icon.png`,
  ...(site.operator.address.length > 0 ? { address: site.operator.address.join(", ") } : {}),
});

const website = (site: Site): Node => ({
  "@type": "WebSite",
  "@id": `${site.origin}/#website`,
  name: "KI-fit",
  url: `${site.origin}/`,
  inLanguage: ["de", "en"],
  publisher: { "@id": organizationId(site) },
});

function courseNode(site: Site, course: Course): Node {
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return {
    "@type": "Course",
    "@id": courseId(site, course),
    name: course.title[site.language],
    description: course.summary[site.language],
    url: at(site, coursePath(course)),
    inLanguage: site.language,
    teaches: course.outcomes[site.language],
    provider: {
      "@type": "Organization",
      "@id": organizationId(site),
      name: organization(site).name,
      url: `${site.origin}/`,
    },
    hasCourseInstance: {
      "@type": "CourseInstance",
      courseMode: "Online",
      courseWorkload: `PT${minutes}M`,
    },
  };
}

const lessonNode = (site: Site, course: Course, lesson: LessonOutline): Node => ({
  "@type": "LearningResource",
  name: lesson.title[site.language],
  description: lesson.objective[site.language],
  url: at(site, `${coursePath(course)}/${lesson.slug}`),
  inLanguage: site.language,
  timeRequired: `PT${lesson.minutes}M`,
  isPartOf: { "@id": courseId(site, course) },
});

function articleNode(site: Site, article: Article): Node {
  const url = at(site, `/news/${article.slug}`);
  return {
    "@type": "Article",
    headline: article.title,
    description: article.summary,
    url,
    mainEntityOfPage: url,
    inLanguage: site.language,
    datePublished: article.date,
    dateModified: article.date > article.asOf ? article.date : article.asOf,
    image: `${site.origin}/cards/article-${article.slug}.${site.language}.png`,
    author: { "@type": "Organization", name: article.author, url: at(site, "/news") },
    publisher: { "@id": organizationId(site) },
    citation: article.sources.map(({ title, url: source }) => ({
      "@type": "CreativeWork",
      name: title,
      ...(source ? { url: source } : {}),
    })),
  };
}

const trail = (site: Site, course: Course, lesson?: LessonOutline): Node =>
  breadcrumbs(site, [
    [WORDS[site.language].courses, "/courses"],
    [course.title[site.language], coursePath(course)],
    ...(lesson
      ? [[lesson.title[site.language], `${coursePath(course)}/${lesson.slug}`] as [string, string]]
      : []),
  ]);

const articleTrail = (site: Site, { title, slug }: Article): Node =>
  breadcrumbs(site, [
    [WORDS[site.language].news, "/news"],
    [title, `/news/${slug}`],
  ]);

const breadcrumbs = (site: Site, places: [name: string, path: string][]): Node => ({
  "@type": "BreadcrumbList",
  itemListElement: places.map(([name, path], index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: at(site, path),
  })),
});
