import type { search as German } from "../de/search";

export const search: typeof German = {
  title: "Search",
  label: "What are you looking for?",
  hint: "Looks in lessons, courses, articles and the glossary. It also finds other forms of a word and forgives small slips of the keyboard.",
  submit: "Search",
  keys: "From any page: Ctrl and K",
  found: { one: "# result", other: "# results" },
  nothing: "Nothing found",
  nothingText: (query: string) =>
    `There is nothing here about “${query}” yet. Try a shorter or a different word.`,
  own: "In your team’s courses",
  everywhere: "Everywhere else",
  results: "Results",
  kinds: { course: "Course", lesson: "Lesson", word: "Glossary", article: "News" },
  glossaryTitle: "Glossary",
  glossaryDescription: "Every term of the courses, explained in a sentence or two.",
  glossaryLead:
    "Every term of the courses, explained in a sentence or two. Within the lessons, the explanations appear on the spot.",
  words: { one: "# term", other: "# terms" },
  letters: "First letters",
  toGlossary: "All terms in the glossary",
  toSearch: "Search the courses",
};
