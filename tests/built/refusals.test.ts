import { afterAll, describe, expect, it } from "vitest";
import { COURSE, member, startApp, Visitor } from "../support/app";
import { sendRaw } from "../support/wire";

const app = await startApp();
afterAll(() => app.stop());

const LESSON = `${COURSE}/ki-ml-llm`;
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

const languageOf = async (response: Response): Promise<string | undefined> =>
  /<html lang="(\w+)"/.exec(await response.text())?.[1];

describe("a form from another site", () => {
  const paths = [
    "/sign-in",
    "/sign-in.data",
    "/sign-up",
    "/sign-out",
    "/learn/place",
    LESSON,
    `${LESSON}.data`,
    "/language",
    "/healthz",
    "/nowhere",
  ];
  const foreign = [
    "https://example.com",
    "null",
    "http://localhost:1",
    "http://localhost.example.com",
    "not an origin",
    "",
  ];

  it.each(paths)("is refused at %s", async (path) => {
    const visitor = await member(app);
    for (const Origin of foreign) {
      const response = await visitor.post(path, { _item: "x", _try: "1" }, { Origin });
      await response.text();
      expect([path, Origin, response.status]).toEqual([path, Origin, 403]);
    }
    const told = await visitor.post(path, {}, { "Sec-Fetch-Site": "cross-site" });
    await told.text();
    expect(told.status).toBe(403);
    expect((await visitor.get("/settings")).status).toBe(200);
  });

  it("is taken from our own pages, and from what sends no origin at all", async () => {
    const visitor = new Visitor(app);
    const ours: Record<string, string>[] = [{ Origin: app.url }, {}, { "Sec-Fetch-Site": "same-origin" }];
    for (const headers of ours) {
      const response = await visitor.post("/language", { language: "en", next: "/" }, headers);
      await response.text();
      expect(response.status).toBe(303);
    }
  });
});

describe("a body that is too long", () => {
  const head = (length: string) =>
    `POST ${LESSON} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\n${length}\r\n\r\n`;
  const megabyte = Buffer.alloc(1024 * 1024, "a");

  it("is refused without being read to its end: 100 MB that say how long they are", async () => {
    const length = `Content-Length: ${100 * megabyte.length}`;
    const { status, sent } = await sendRaw(app.url, head(length), { chunk: megabyte, times: 100 });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(50 * megabyte.length);
  });

  it("is refused without being read to its end: chunks that never stop", async () => {
    const chunk = Buffer.concat([Buffer.from("100000\r\n"), megabyte, Buffer.from("\r\n")]);
    const { status, sent } = await sendRaw(app.url, head("Transfer-Encoding: chunked"), {
      chunk,
      times: 100,
    });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(50 * megabyte.length);
  });

  it("is refused with a page in the person's language, and the server goes on", async () => {
    const visitor = new Visitor(app, "en");
    const response = await visitor.request(LESSON, {
      method: "POST",
      body: "a".repeat(70_000),
      headers: FORM,
    });
    expect(response.status).toBe(413);
    expect(await languageOf(response)).toBe("en");
    expect((await visitor.get("/")).status).toBe(200);
  });
});

/** A field of each form. */
const ALL_FIELDS = "email=&language=&path=&_intent=&_item=&slot=&intent=";

describe("a body that cannot be read", () => {
  const bodies: [what: string, body: BodyInit, type: string][] = [
    ["broken UTF-8", Buffer.from("email=a\xff\xfe&password=b", "latin1"), FORM["Content-Type"]],
    ["broken UTF-8 behind percent signs", ALL_FIELDS.replaceAll("=", "=%ff%fe"), FORM["Content-Type"]],
    ["half a character", ALL_FIELDS.replaceAll("=", "=%F0%9F%98"), FORM["Content-Type"]],
    ["a multipart form that is none", "garbage", "multipart/form-data; boundary=x"],
    [
      "a multipart form that ends early",
      '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na',
      "multipart/form-data; boundary=x",
    ],
    ["a multipart form without its boundary", "--x\r\n", "multipart/form-data"],
    ["JSON", "{}", "application/json"],
    ["XML", "<a/>", "text/xml"],
  ];

  it.each(bodies)("(%s) is a 400 wherever forms go", async (_, body, type) => {
    const visitor = await member(app);
    for (const path of [
      "/language",
      LESSON,
      `${LESSON}.data`,
      `${COURSE}/test`,
      "/settings",
      "/learn/place",
      "/demo",
      "/demo/unknown",
    ]) {
      const response = await visitor.request(path, {
        method: "POST",
        body,
        headers: { "Content-Type": type },
      });
      await response.text();
      expect([path, response.status]).toEqual([path, 400]);
    }
    const stranger = await new Visitor(app).request("/sign-in", {
      method: "POST",
      body,
      headers: { "Content-Type": type },
    });
    await stranger.text();
    expect(stranger.status).toBe(400);
  });

  it("of no bytes is an empty form", async () => {
    const response = await new Visitor(app).request("/sign-in", { method: "POST", headers: FORM });
    await response.text();
    expect(response.status).toBe(422);
  });
});

describe("an address that leads nowhere", () => {
  const nowhere = [
    "/nowhere",
    "/courses/unknown",
    "/courses/unknown/test",
    `${COURSE}/unknown`,
    `${LESSON}/deeper`,
    "/courses/__proto__",
    "/courses/constructor",
    "/courses/__proto__/constructor",
    `${COURSE}/__proto__`,
    `${COURSE}/constructor`,
    `${COURSE}/toString`,
    "/courses/%00",
    "/courses/..%2f..%2fetc%2fpasswd",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/%2e%2e/package.json",
    `/${"a".repeat(5_000)}`,
    "/courses/k1-ki-verstehen%2Fki-ml-llm",
  ];

  it.each(["de", "en"])("says so in the person's language (%s)", async (language) => {
    for (const path of nowhere) {
      const response = await new Visitor(app, language).get(path);
      expect([path, response.status, await languageOf(response)]).toEqual([path, 404, language]);
    }
  });

  it("and cannot be read says that", async () => {
    for (const path of ["/%E0%A4%A", "/courses/%", "/%zz", `${COURSE}/%C3%28`]) {
      const response = await new Visitor(app, "en").get(path);
      expect([path, response.status, await languageOf(response)]).toEqual([path, 400, "en"]);
    }
  });

  it("comes from the person's first language that there is", async () => {
    for (const [accepted, expected] of [
      ["fr, en;q=0.8, de;q=0.9", "de"],
      ["en-US,en;q=0.9", "en"],
      ["fr", "de"],
      ["de;q=0, en;q=0.1", "en"],
      ["*", "de"],
      ["en;q=x", "de"],
      [",;=,", "de"],
    ]) {
      const response = await new Visitor(app, accepted).get("/nowhere");
      expect([accepted, await languageOf(response)]).toEqual([accepted, expected]);
    }
  });
});

describe("a refused form", () => {
  it.each(["de", "en"])("is refused in the person's language (%s)", async (language) => {
    const visitor = new Visitor(app, language);
    const answers = [
      await visitor.post("/language", { language: "xx" }),
      await visitor.request("/sign-in", {
        method: "POST",
        body: "{}",
        headers: { "Content-Type": "text/xml" },
      }),
      await visitor.post("/nowhere", {}),
      await visitor.post("/courses/unknown", {}),
      await visitor.post("/imprint", {}),
      await visitor.post("/sign-in", { email: "", password: "" }),
      await visitor.post("/sign-in", {}, { Origin: "https://example.com" }),
    ];
    const seen = await Promise.all(answers.map(async (answer) => [answer.status, await languageOf(answer)]));
    expect(seen).toEqual([422, 400, 404, 404, 405, 422, 403].map((status) => [status, language]));
  });
});

describe("methods", () => {
  it.each(["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])(
    "%s is no method of any page",
    async (method) => {
      for (const path of ["/", LESSON, `${LESSON}.data`, "/healthz", "/nowhere", "/favicon.svg"]) {
        const response = await new Visitor(app, "en").request(path, { method });
        const html = await response.text();
        expect([path, response.status]).toEqual([path, 405]);
        expect(response.headers.get("Allow")).toBe("GET, HEAD, POST");
        expect(html).toContain('<html lang="en"');
      }
    },
  );

  it("TRACE and the like neither", async () => {
    const raw = (line: string) =>
      sendRaw(app.url, `${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    const before = app.output();
    expect((await raw("TRACE /")).status).toBe(405);
    expect((await raw("OPTIONS *")).status).toBe(405);
    expect((await raw("GET http://example.com/")).status).toBe(400);
    expect((await raw("NONSENSE /")).status).toBe(400);
    expect(app.output().slice(before.length)).toBe("");
  });

  it("HEAD is GET without the body", async () => {
    const visitor = new Visitor(app);
    for (const path of ["/", LESSON, "/healthz", "/nowhere", "/favicon.svg"]) {
      const [head, get] = [await visitor.request(path, { method: "HEAD" }), await visitor.get(path)];
      await get.text();
      expect([path, head.status, head.headers.get("Content-Type")]).toEqual([
        path,
        get.status,
        get.headers.get("Content-Type"),
      ]);
      expect(await head.text()).toBe("");
    }
  });

  it("a form for a page that takes none is a 405, and no fault of ours", async () => {
    const before = app.output();
    for (const path of ["/", "/courses", "/healthz", "/imprint"]) {
      const response = await new Visitor(app).post(path, { a: "b" });
      await response.text();
      expect([path, response.status]).toEqual([path, 405]);
    }
    expect(app.output().slice(before.length)).toBe("");
  });
});
