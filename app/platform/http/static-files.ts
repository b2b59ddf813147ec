import type { RequestListener } from "node:http";
import sirv from "sirv";

/**
 * Serves the built files of a folder (with their .br and .gz editions), and hands on what is not there.
 * Files whose names hold their hash may be kept for ever.
 */
export function staticFiles(folder: string, otherwise: RequestListener): RequestListener {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      const hashed = pathname.startsWith("/assets/") || pathname.startsWith("/courses-assets/");
      response.setHeader(
        "Cache-Control",
        hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      );
      response.setHeader("X-Content-Type-Options", "nosniff");
      // An SVG opened on its own is a document: it may style itself and do nothing else.
      response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    },
  });
  return (request, response) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads) return otherwise(request, response);
    serve(request, response, () => otherwise(request, response));
  };
}
