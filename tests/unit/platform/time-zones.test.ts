import { describe, expect, it } from "vitest";
import { hourAt } from "~/platform/days";
import { timeZoneNamed, ZONE_CHOICES } from "~/platform/time-zones";
import { placeOf } from "~/platform/zone-places";

describe("a time zone", () => {
  it("is known by its names, in any spelling", () => {
    expect(["Europe/Berlin", "europe/berlin", "US/Pacific", "UTC"].map(timeZoneNamed)).toEqual([
      "Europe/Berlin",
      "Europe/Berlin",
      "America/Los_Angeles",
      "UTC",
    ]);
    expect(timeZoneNamed("Asia/Kolkata")).toBe(timeZoneNamed("Asia/Calcutta"));
    for (const none of ["", "Berlin", "+01:00", "Etc/GMT+5", "Europe/Berlin\n", "constructor"]) {
      expect(timeZoneNamed(none)).toBeNull();
    }
  });

  it("can be chosen, each once, and each is one that a form may send", () => {
    const all = ZONE_CHOICES.flatMap(({ zones }) => zones);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(400);
    for (const { id, place } of all) {
      expect(timeZoneNamed(id)).toBe(id);
      expect(place).toMatch(/^[^_/]+$/);
    }
    for (const { zones } of ZONE_CHOICES) {
      expect(new Set(zones.map(({ place }) => place)).size).toBe(zones.length);
    }
  });

  it("has a place that people know", () => {
    expect(["Europe/Kiev", "America/Argentina/Buenos_Aires", "UTC"].map(placeOf)).toEqual([
      "Kyiv",
      "Buenos Aires, Argentina",
      "UTC",
    ]);
  });

  it("shows an hour from 0 to 23, also where clocks go by quarters", () => {
    expect(hourAt(new Date("2026-11-02T23:00:00Z"), "Europe/Berlin")).toBe(0);
    expect(hourAt(new Date("2026-11-02T18:10:00Z"), "Asia/Kathmandu")).toBe(23);
    expect(hourAt(new Date("2026-11-02T18:15:00Z"), "Asia/Kathmandu")).toBe(0);
  });
});
