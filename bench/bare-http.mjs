// What both bare servers have of HTTP: they send as many bytes as the product does, after what `database` does for them.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

const { PORT, LESSON_BYTES, BEGUN_BYTES, ANSWER_BYTES, CATALOGUE_BYTES } = process.env;
const page = (bytes) => Buffer.alloc(Number(bytes), "x");
const [lesson, begun, answered, catalogue] = [LESSON_BYTES, BEGUN_BYTES, ANSWER_BYTES, CATALOGUE_BYTES].map(
  page,
);

const sessionOf = ({ headers }) => {
  const id = /kf_session=([^;]+)/.exec(headers.cookie ?? "")?.[1] ?? "";
  return createHash("sha256").update(id).digest("hex");
};

/**
 * Serves until it is killed.
 * @param {{ read: (session: string, done: (answers: number) => void) => void,
 *   store: (session: string, fields: object, done: () => void) => void }} database
 */
export function serveBare({ read, store }) {
  createServer((request, response) => {
    const send = (body) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(body);
    };
    if (request.url === "/courses") send(catalogue);
    else if (request.method === "GET")
      read(sessionOf(request), (answers) => send(answers > 1 ? begun : lesson));
    else {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () =>
        store(sessionOf(request), Object.fromEntries(new URLSearchParams(body)), () => send(answered)),
      );
    }
  }).listen(Number(PORT));
}
