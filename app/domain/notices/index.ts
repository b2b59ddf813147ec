export { closeFlags, forgetFlags, KEPT_DAYS } from "./close-flags";
export { type DueSources, dueSources, NOTICE_DAYS } from "./due-sources";
export { type FlagKind, flagPlace, flagPlaces, LONGEST_NOTE } from "./flag-place";
export { type FlaggedPlace, listFlags } from "./list-flags";
export { type Place, targetOf } from "./places";
export { countNotices, readNotices } from "./read-notices";
