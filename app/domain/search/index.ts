export { type Finding, type Found, LONGEST_QUERY, search } from "./search";
