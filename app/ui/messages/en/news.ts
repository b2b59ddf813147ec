import type { news as German } from "../de/news";

export const news: typeof German = {
  title: "News",
  description: "Short articles on AI at work: with the sums done, with sources and dates.",
  lead: "Short articles on what is being said about AI: with the sums done, with sources and dates.",
  feed: "Subscribe by RSS",
  empty: "No articles yet",
  emptyText: "The first one will be here soon.",
  reading: { one: "# minute to read", other: "# minutes to read" },
  lessons: "Go on in a lesson",
  all: "All articles",
};
