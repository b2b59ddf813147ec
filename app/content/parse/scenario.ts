import { z } from "zod";
import type { Element } from "../elements";
import { markerName, renderBlock } from "../elements";
import { suggest } from "../faults";
import type { Html, Scene } from "../items";
import { readProps } from "../props";
import { say } from "../sentences";
import { itemAttributes, number, partId } from "./attributes";
import { anatomy, byId, type ItemSource, type Parsed, plainPart } from "./source";

export const scenarioProps = z.strictObject(itemAttributes);
export const decisionProps = z.strictObject({
  ...partId,
  to: z.string().min(1).optional().describe('write to="…": the id of the next Scene; leave it out to end'),
  points: number
    .refine((value) => value >= 0, "is less than 0")
    .describe('write points="2": what the decision is worth, 0 or more'),
});

type SceneSource = { id: string; token: string; element: Element; html: Html; decisions: Element[] };

/** Decisions, each with its consequence; the scenes form a tree that begins with the first one. */
export function scenario(source: ItemSource): Parsed {
  const sources = source.all("Scene").flatMap((element) => sceneSource(source, element));
  const tokens = new Map(sources.map(({ id, token }) => [id, token]));
  const key = {
    points: {} as Record<string, number>,
    next: {} as Record<string, string | null>,
    scenes: {} as Record<string, string[]>,
    consequences: {} as Record<string, Html>,
  };
  const leadsTo = new Map<string, string[]>();
  const scenes = sources.map((scene): Scene => {
    const decisions = source.answers("Decision", decisionProps, 0, scene.decisions, [scene.id]);
    const choices = decisions.map(({ token, own, html, feedback, element }) => {
      const next = own.to === undefined ? null : (tokens.get(own.to) ?? null);
      if (own.to !== undefined && next === null) {
        source.page.faultAt(
          element.props,
          "to",
          say("{0} is no Scene of this item", own.to),
          suggest(own.to, [...tokens.keys()]),
        );
      }
      if (own.to !== undefined && next !== null) {
        const before = leadsTo.get(own.to) ?? [];
        if (before.length > 0 || own.to === sources[0]?.id) {
          const what = say("leads to {0}, which is reached already", own.to);
          source.page.faultAt(element.props, "to", what, "scenes form a tree: write a Scene of its own");
        }
        leadsTo.set(own.to, [...before, scene.id]);
      }
      key.points[token] = own.points;
      key.next[token] = next;
      key.consequences[token] = feedback;
      return { id: token, html, next };
    });
    key.scenes[scene.token] = choices.map(({ id }) => id).sort();
    return { id: scene.token, html: scene.html, choices: byId(choices) };
  });
  checkTree(source, sources, leadsTo);
  if (scenes.length > 0 && !Object.values(key.points).some((points) => points > 0)) {
    source.fault("", "has no decision with points", 'write points="1" or more on the better decisions');
  }
  const start = sources[0]?.token ?? "";
  return {
    item: { id: source.id, type: "scenario", prompt: source.prompt, start, scenes: byId(scenes) },
    key: { type: "scenario", start, ...key },
  };
}

function sceneSource(source: ItemSource, element: Element): SceneSource[] {
  const own = readProps(source.page, plainPart, element.props);
  const { lead, parts } = anatomy(source.page, element);
  const decisions = parts.filter((part) => markerName(part) === "Decision");
  const html = renderBlock(lead);
  if (html === "") source.page.faultAt(element.props, "", "has no text", "write what happens");
  if (decisions.length < 2) {
    source.page.faultAt(
      element.props,
      "",
      "has fewer than 2 Decision",
      "add one; an end needs no Scene, only a Feedback",
    );
  }
  return own ? [{ id: own.id, token: source.claim(element, "scene", own.id), element, html, decisions }] : [];
}

function checkTree(source: ItemSource, scenes: SceneSource[], leadsTo: Map<string, string[]>): void {
  const [start] = scenes;
  if (!start) {
    source.fault("", "has no Scene", 'add <Scene id="start">…</Scene>');
    return;
  }
  const reached = new Set([start.id]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const [scene, from] of leadsTo) if (from.some((id) => reached.has(id))) reached.add(scene);
  }
  for (const scene of scenes) {
    if (reached.has(scene.id)) continue;
    source.page.faultAt(
      scene.element.props,
      "id",
      say("no decision leads to {0}", scene.id),
      say('write to="{0}" on a Decision', scene.id),
    );
  }
}
