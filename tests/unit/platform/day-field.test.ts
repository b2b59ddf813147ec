import { describe, expect, it } from "vitest";
import { dayField, readDay } from "~/platform/day-field";

describe("a day", () => {
  it.each([
    ["2026-11-28", "2026-11-28"],
    [" 2028-02-29 ", "2028-02-29"],
    ["1.2.2027", "2027-02-01"],
    ["01. 02. 2027", "2027-02-01"],
    ["31/12/2026", "2026-12-31"],
    ["2027-02-29", null],
    ["31.6.2027", null],
    ["2026-13-01", null],
    ["2026-00-10", null],
    ["1999-12-31", null],
    ["2101-01-01", null],
    ["0099-01-01", null],
    ["28.11.26", null],
    ["2026-11-28T10:00", null],
    ["", null],
    ["morgen", null],
  ])("%j is %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it("may be left out of a form, and is refused where it is none", () => {
    expect(dayField.parse(" ")).toBeNull();
    expect(dayField.parse("1.2.2027")).toBe("2027-02-01");
    expect(dayField.safeParse("x").error?.issues[0]?.message).toBe("day-invalid");
  });
});
