export const news = {
  title: "Aktuelles",
  description: "Kurze Beiträge zu KI im Beruf: nachgerechnet, mit Quellen und Datum.",
  lead: "Kurze Beiträge zu dem, was gerade über KI gesagt wird: nachgerechnet, mit Quellen und Datum.",
  feed: "Als RSS-Feed abonnieren",
  empty: "Noch keine Beiträge",
  emptyText: "Hier steht bald der erste.",
  reading: { one: "# Minute Lesezeit", other: "# Minuten Lesezeit" },
  lessons: "In einer Lektion weiterlernen",
  all: "Alle Beiträge",
};
