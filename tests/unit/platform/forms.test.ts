import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCookie } from "~/platform/cookies";
import { parse, readForm, readUpload } from "~/platform/forms";
import { orNotFound, Problem } from "~/platform/problems";

const post = (body: BodyInit, type: string | null = "application/x-www-form-urlencoded") =>
  new Request("http://localhost/", {
    method: "POST",
    body,
    headers: type === null ? {} : { "Content-Type": type },
  });

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "read",
    (error: Problem) => error.code,
  );

describe("readUpload", () => {
  it("reads all fields whose names begin alike, and no others", async () => {
    const sent = post("intent=publish&class-a=minor&class-__proto__=x&klasse-b=minor&class-=y");
    const { fields } = await readUpload(sent, ["intent", "note"], { each: "class-" });
    expect(fields).toEqual({
      intent: "publish",
      note: "",
      "class-a": "minor",
      "class-__proto__": "x",
      "class-": "y",
    });
    expect((await readUpload(post("class-a=minor"), ["note"], {})).fields).toEqual({ note: "" });
    for (const odd of ["class-a=%00", "class-%00=a"])
      expect(await codeOf(readUpload(post(odd), [], { each: "class-" }))).toBe("unreadable");
  });
});

describe("readForm", () => {
  it("reads what was asked for, and missing as empty", async () => {
    expect(await readForm(post("name=J%C3%B6rg+B&evil=1&name=second"), ["name", "email"])).toEqual({
      name: "Jörg B",
      email: "",
    });
  });

  it("reads a form with files, the files as empty", async () => {
    const form = new FormData();
    form.set("name", "Jörg");
    form.set("email", new File(["x"], "x.txt"));
    expect(await readForm(post(form, null), ["name", "email"])).toEqual({ name: "Jörg", email: "" });
  });

  it.each([
    ["broken UTF-8", new Uint8Array([0x6e, 0x3d, 0xc3, 0x28])],
    ["broken UTF-8 in escapes", "name=%C3%28"],
  ])("refuses %s", async (_, body) =>
    expect(await codeOf(readForm(post(body), ["name"]))).toBe("unreadable"),
  );

  it("refuses what is no form", async () => {
    expect(await codeOf(readForm(post("{}", "application/json"), ["name"]))).toBe("unreadable");
    expect(await codeOf(readForm(post("no boundary", "multipart/form-data"), ["name"]))).toBe("unreadable");
  });

  it("refuses more than a form can be", async () => {
    expect(await codeOf(readForm(post(`name=${"x".repeat(70_000)}`), ["name"]))).toBe("too-large");
  });
});

describe("parse", () => {
  const schema = z.object({
    name: z.string().min(3, "name-short").regex(/^a/, "name-odd"),
    plan: z.literal("x", "plan-missing"),
  });

  it("gives the first code of each field", () => {
    expect(() => parse(schema, { name: "b", plan: 1 })).toThrow(Problem);
    try {
      parse(schema, { name: "b", plan: 1 });
    } catch (error) {
      expect((error as Problem).fields).toEqual({ name: "name-short", plan: "plan-missing" });
    }
  });
});

describe("orNotFound", () => {
  it("lets values through, false and empty ones too", async () => {
    expect([orNotFound(0), orNotFound(""), orNotFound(false)]).toEqual([0, "", false]);
    expect(await orNotFound(Promise.resolve("x"))).toBe("x");
  });

  it("makes a 404 of nothing", async () => {
    expect(() => orNotFound(null)).toThrow(expect.objectContaining({ status: 404 }));
    await expect(orNotFound(Promise.resolve(undefined))).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("readCookie", () => {
  it.each([
    ["a=1; b=2", "2"],
    ["a=1;b=2", "2"],
    ["a=%;b=%C3%B6", "ö"],
    ["xb=1; b=x=y", "x=y"],
    ["b=%E0%A4%A", null],
    ["bb=1", null],
    ["", null],
    [null, null],
  ])("finds b in %j", (header, value) => expect(readCookie(header, "b")).toBe(value));
});
