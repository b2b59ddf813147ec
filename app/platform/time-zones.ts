import { z } from "zod";
import { placeOf } from "./zone-places";

const NAMED: ReadonlySet<string> = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);

/** The name of a time zone as this server writes it, whatever alias or spelling was given; null where there is none. */
export function timeZoneNamed(name: string): string | null {
  if (name.length > 60) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    // No fixed offsets: they are no place's clocks, and not every browser knows them.
    return NAMED.has(timeZone) ? timeZone : null;
  } catch {
    return null;
  }
}

/** A time zone in a form. */
export const zoneField = z.string("time-zone-unknown").transform((name, context) => {
  const zone = timeZoneNamed(name);
  if (zone) return zone;
  context.addIssue({ code: "custom", message: "time-zone-unknown" });
  return z.NEVER;
});

export type ZoneRegion = { region: string; zones: { id: string; place: string }[] };

/** All time zones that one can choose, by part of the world, as their names say it. */
export const ZONE_CHOICES: readonly ZoneRegion[] = regions();

function regions(): ZoneRegion[] {
  const byRegion = new Map<string, ZoneRegion["zones"]>();
  for (const id of NAMED) {
    const [region = ""] = id.split("/");
    byRegion.set(region, [...(byRegion.get(region) ?? []), { id, place: placeOf(id) }]);
  }
  return [...byRegion].map(([region, zones]) => ({
    region,
    zones: zones.sort((a, b) => (a.place < b.place ? -1 : 1)),
  }));
}
