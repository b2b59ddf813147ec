import { type Face, linesOf } from "./letters";

export type Faces = { reading: Face; interface: Face; wordmark: Face };

/** What a card says. `step` (1–5) is the station of the way that is filled; null fills all. */
export type CardText = { name: string; eyebrow: string; title: string; step: number | null };

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 84];
const MOST_LINES = 4;
/** The light theme of app/ui/styles/tokens.css. */
const COLOUR = { paper: "#fbfaf6", ink: "#1e2421", soft: "#575c56", rule: "#ddd8ca", spruce: "#0b6b57" };

/** The picture of a page as others show it when somebody shares the page: 1200 × 630, as SVG without a font. */
export function cardSvg({ eyebrow, title, step }: CardText, faces: Faces): string {
  const { size, lines } = fitted(title, faces.reading);
  const top = 250 - (lines.length > 2 ? 20 : 0);
  const heading = lines.map((line, index) =>
    faces.reading.path(line, { x: MARGIN, y: top + size * 0.8 + index * size * 1.18, size }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOUR.paper}"/>`,
    wordmark(faces.wordmark),
    `<g fill="${COLOUR.soft}">${faces.interface.path(eyebrow, { x: MARGIN, y: top - 28, size: 30 })}</g>`,
    `<g fill="${COLOUR.ink}">${heading.join("")}</g>`,
    way(step),
    "</svg>",
  ].join("");
}

/** The largest size at which the title has room. */
function fitted(title: string, face: Face): { size: number; lines: string[] } {
  const most = WIDTH - 2 * MARGIN;
  for (let size = 84; size > 44; size -= 4) {
    const lines = linesOf(title, { face, size, most });
    const fits = lines.every((line) => face.width(line, size) <= most);
    if (fits && lines.length <= (size > 68 ? 2 : size > 56 ? 3 : MOST_LINES)) return { size, lines };
  }
  const lines = linesOf(title, { face, size: 44, most });
  const kept = lines.slice(0, MOST_LINES);
  return { size: 44, lines: lines.length > MOST_LINES ? [...kept.slice(0, -1), `${kept.at(-1)} …`] : kept };
}

/** "KI–fit", its hyphen a line with a station, as app/ui/Wordmark.tsx draws it. */
function wordmark(face: Face): string {
  const size = 52;
  const y = 128;
  const gap = 8;
  const left = face.width("KI", size);
  const line = MARGIN + left + gap;
  const width = 78;
  return [
    `<g fill="${COLOUR.ink}">`,
    face.path("KI", { x: MARGIN, y, size }),
    face.path("fit", { x: line + width + gap, y, size }),
    "</g>",
    `<g fill="${COLOUR.paper}" stroke="${COLOUR.spruce}">`,
    `<path d="M${line} ${y - 17}h${width}" stroke-width="8"/>`,
    `<circle cx="${line + width / 2}" cy="${y - 17}" r="10.5" stroke-width="7"/>`,
    "</g>",
  ].join("");
}

/** The five steps as one line through the picture. */
function way(step: number | null): string {
  const y = HEIGHT - 88;
  const stations = [1, 2, 3, 4, 5].map((number) => {
    const x = MARGIN + 14 + ((WIDTH - 2 * MARGIN - 28) / 4) * (number - 1);
    const filled = step === null || number === step;
    return `<circle cx="${x}" cy="${y}" r="${filled ? 17 : 13}" fill="${filled ? COLOUR.spruce : COLOUR.paper}"/>`;
  });
  return `<g stroke="${COLOUR.spruce}" stroke-width="6"><path d="M0 ${y}h${WIDTH}"/>${stations.join("")}</g>`;
}
