import { readdirSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { COURSE, member, startApp, Visitor } from "../support/app";

const app = await startApp();
/** The same behind a proxy that speaks https. */
const secure = await startApp({ env: { ORIGIN: "https://lernen.example.org" } });
afterAll(() => Promise.all([app.stop(), secure.stop()]));

const LESSON = `${COURSE}/ki-ml-llm`;
const script = readdirSync("build/client/assets").find((name) => /^entry\.client.*\.js$/.test(name));

const kinds: [kind: string, request: (visitor: Visitor) => Promise<Response>, status: number][] = [
  ["a page", (visitor) => visitor.get("/"), 200],
  ["a lesson", (visitor) => visitor.get(LESSON), 200],
  ["data", (visitor) => visitor.get(`${LESSON}.data`), 200],
  ["the routes", (visitor) => visitor.get("/__manifest?p=%2Fcourses&version=old", { Accept: "*/*" }), 204],
  ["a resource", (visitor) => visitor.get("/healthz"), 200],
  ["a redirect", (visitor) => visitor.get("/learn"), 302],
  ["a page that does not exist", (visitor) => visitor.get("/nowhere"), 404],
  ["data that do not exist", (visitor) => visitor.get("/courses/nothing.data"), 404],
  ["an address that cannot be read", (visitor) => visitor.get("/%E0%A4%A"), 400],
  ["the same, asked by a script", (visitor) => visitor.get("/%E0%A4%A", { Accept: "*/*" }), 400],
  [
    "a form from elsewhere",
    (visitor) => visitor.post("/sign-in", {}, { Origin: "https://example.com" }),
    403,
  ],
  ["a method that no page has", (visitor) => visitor.request("/", { method: "DELETE" }), 405],
  ["a form that is too long", (visitor) => visitor.post(LESSON, { a: "x".repeat(70_000) }), 413],
  ["a form that is wrong", (visitor) => visitor.post("/sign-in", { email: "", password: "" }), 422],
  ["a place without a session", (visitor) => visitor.post("/learn/place", {}), 401],
  ["a script", (visitor) => visitor.get(`/assets/${script}`), 200],
  ["a picture", (visitor) => visitor.get("/favicon.svg"), 200],
  ["a script that does not exist", (visitor) => visitor.get("/assets/nothing.js"), 404],
];

const policyOf = (response: Response): Map<string, string> =>
  new Map(
    (response.headers.get("Content-Security-Policy") ?? "").split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(" ");
      return [name, sources.join(" ")];
    }),
  );

describe.each(kinds)("the answer for %s", (kind, request, status) => {
  it("is guarded", async () => {
    const response = await request(new Visitor(app));
    await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    const policy = policyOf(response);
    expect(policy.get("default-src")).toBe("'none'");
    const scripts = policy.get("script-src") ?? "'none'";
    expect(scripts).toMatch(/^('none'|'self' 'nonce-[\w+/=]{22,}')$/);
    expect([...policy.values()].join(" ")).not.toMatch(/unsafe-eval|\*|data:|blob:/);
    const sharesStyle = kind === "a script" || kind === "a picture";
    if (!sharesStyle) {
      expect(response.headers.get("Content-Security-Policy")).not.toContain("unsafe");
      expect(policy.get("frame-ancestors")).toBe("'none'");
      expect(response.headers.get("Referrer-Policy")).toBe("same-origin");
    }
    expect(response.headers.get("X-Powered-By")).toBeNull();
    expect(response.headers.get("Server")).toBeNull();
  });

  it("has HSTS behind TLS, and there only", async () => {
    const [plain, tls] = [await request(new Visitor(app)), await request(new Visitor(secure))];
    await Promise.all([plain.text(), tls.text()]);
    expect(plain.headers.get("Strict-Transport-Security")).toBeNull();
    if (kind === "a script" || kind === "a picture") return;
    expect(tls.headers.get("Strict-Transport-Security")).toMatch(/^max-age=\d{8}/);
  });
});

describe("a page's scripts", () => {
  it("all have the page's nonce, and another one at every answer", async () => {
    const visitor = new Visitor(app);
    const nonces = new Set<string>();
    for (const path of ["/", LESSON, LESSON, "/nowhere", "/sign-up"]) {
      const response = await visitor.get(path);
      const nonce = /'nonce-([^']+)'/.exec(policyOf(response).get("script-src") ?? "")?.[1] ?? "";
      nonces.add(nonce);
      const html = await response.text();
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
      expect(scripts.length).toBeGreaterThan(0);
      for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
      expect(html).not.toMatch(/<[^>]+\son\w+\s*=/i);
      expect(html).not.toMatch(/<[^>]+\sstyle\s*=/i);
      expect(html).not.toMatch(/(href|src|action)="(https?:)?\/\/(?!localhost:|www\.|[a-z-]+\.)/i);
    }
    expect(nonces.size).toBe(5);
  });
});

describe("cookies", () => {
  const cookiesOf = async (visitor: Visitor, to: () => Promise<Response>) => {
    const response = await to();
    await response.text();
    expect(visitor.cookies.size).toBeGreaterThan(0);
    return response.headers.getSetCookie();
  };

  it.each(["plain", "tls"])("cannot be read by scripts or sent along by other sites (%s)", async (kind) => {
    const visitor = new Visitor(kind === "tls" ? secure : app);
    const all = [
      ...(await cookiesOf(visitor, () => visitor.post("/language", { language: "en", next: "/" }))),
      ...(await cookiesOf(visitor, () => visitor.answer(LESSON, "x", 1, {}))),
      ...(await cookiesOf(visitor, () => visitor.signUp())),
    ];
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const cookie of all) {
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).toMatch(/; Path=\//i);
      expect(cookie).not.toMatch(/; Domain=/i);
      if (kind === "tls") expect(cookie).toMatch(/; Secure/i);
      else expect(cookie).not.toMatch(/; Secure/i);
    }
    if (kind === "tls") expect(all.join("\n")).toMatch(/^__Host-kf_session=/m);
  });
});

describe("what is worth compressing", () => {
  it.each([
    ["a page", LESSON],
    ["what the running app asks for instead", `${LESSON}.data`],
  ])("comes compressed: %s", async (_kind, path) => {
    const visitor = new Visitor(app);
    const [plain, compressed] = [
      await visitor.get(path, { "Accept-Encoding": "identity" }),
      await visitor.get(path, { "Accept-Encoding": "br" }),
    ];
    expect(plain.headers.get("Content-Encoding")).toBeNull();
    expect(compressed.headers.get("Content-Encoding")).toBe("br");
    expect(compressed.headers.get("Vary")).toContain("Accept-Encoding");
    expect(await compressed.text()).toHaveLength((await plain.text()).length);
    const [bytes, all] = [compressed, plain].map(({ headers }) => Number(headers.get("Content-Length")));
    expect(bytes).toBeLessThan(Number(all) / 2);
  });
});

describe("a connection", () => {
  it("is kept for longer than balancers keep theirs, so that they end it first", async () => {
    const response = await new Visitor(app).get("/healthz");
    await response.text();
    const [, seconds] = /timeout=(\d+)/.exec(response.headers.get("Keep-Alive") ?? "") ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  });
});

describe("what may be kept by caches", () => {
  it("is nothing that belongs to a person", async () => {
    const visitor = await member(app);
    for (const path of [
      "/learn",
      LESSON,
      `${LESSON}.data`,
      "/settings",
      "/learn.data",
      "/nowhere",
      "/healthz",
    ]) {
      const response = await visitor.get(path);
      await response.text();
      expect([path, response.headers.get("Cache-Control") ?? ""]).toEqual([
        path,
        expect.stringMatching(/private|no-store|no-cache/),
      ]);
      expect(response.headers.get("Cache-Control")).not.toContain("public");
    }
  });

  it("is for ever what has its hash in its name", async () => {
    const response = await new Visitor(app).get(`/assets/${script}`);
    await response.text();
    expect(response.headers.get("Cache-Control")).toMatch(/public.*max-age=31536000.*immutable/);
  });
});

it("the page of all components is for a developer's own machine", async () => {
  expect((await new Visitor(app).get("/styleguide")).status).toBe(200);
  expect((await new Visitor(secure).get("/styleguide")).status).toBe(404);
});
