/** Where nobody has said otherwise. */
export const DEFAULT_ZONE = "Europe/Berlin";

/** Places that the names of zones spell as they were spelled long ago. */
const PLACES: Record<string, string> = {
  "Asia/Calcutta": "Kolkata",
  "Asia/Katmandu": "Kathmandu",
  "Asia/Rangoon": "Yangon",
  "Asia/Saigon": "Ho Chi Minh City",
  "Europe/Kiev": "Kyiv",
};

/** What the place of a zone's clocks is called. */
export const placeOf = (id: string): string =>
  PLACES[id] ?? (id.split("/").slice(1).reverse().join(", ").replaceAll("_", " ") || id);
