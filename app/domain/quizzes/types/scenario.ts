import type { KeyOf, Response } from "~/content/items";
import { answerIn, entry, oneOf, partsOf, type QuestionType, share } from "../question-type";

type Tree = Pick<KeyOf<"scenario">, "start" | "scenes" | "next">;

/**
 * The choices from the start on, by scene. `ended` is false where a scene still waits for its choice.
 * A way that leads nowhere or back into itself ends: a broken tree must not hang a request.
 */
function walk(
  tree: Tree,
  choiceIn: (scene: string) => string | undefined,
): { path: Map<string, string>; ended: boolean } {
  const path = new Map<string, string>();
  let scene: string | null = tree.start;
  while (scene !== null && !path.has(scene)) {
    const choices: string[] | undefined = entry(tree.scenes, scene);
    if (!choices) break;
    const choice = choiceIn(scene);
    if (choice === undefined || !choices.includes(choice)) return { path, ended: false };
    path.set(scene, choice);
    scene = entry(tree.next, choice) ?? null;
  }
  return { path, ended: true };
}

/** The most points that can be had from a choice on, by choice; `best` is the choice to take, by scene. */
function outlook(key: KeyOf<"scenario">): { worth: Map<string, number>; best: Map<string, string> } {
  const worth = new Map<string, number>();
  const best = new Map<string, string>();
  const seen = new Set<string>();

  const worthOfScene = (scene: string | null): number => {
    const choices = scene === null ? undefined : entry(key.scenes, scene);
    if (scene === null || !choices?.length) return 0;
    if (!seen.has(scene)) {
      seen.add(scene);
      for (const choice of choices) {
        const points = entry(key.points, choice) ?? 0;
        worth.set(choice, points + worthOfScene(entry(key.next, choice) ?? null));
      }
      best.set(
        scene,
        choices.reduce((a, b) => ((worth.get(b) ?? 0) > (worth.get(a) ?? 0) ? b : a)),
      );
    }
    return worth.get(best.get(scene) ?? "") ?? 0;
  };

  worthOfScene(key.start);
  return { worth, best };
}

/** A choice is right if nothing better could be done in its scene, whatever went before. */
function rightChoices(key: KeyOf<"scenario">): Set<string> {
  const { worth, best } = outlook(key);
  return new Set(
    [...best].flatMap(([scene, top]) =>
      (entry(key.scenes, scene) ?? []).filter((choice) => worth.get(choice) === worth.get(top)),
    ),
  );
}

/**
 * Points collected on the path / points of the best path. Where the best path has none to give, every
 * path that loses none is worth 1. Scenes off the path do not count.
 */
export const scenario: QuestionType<"scenario"> = {
  fields: (item) => item.scenes.map(({ id, choices }) => oneOf(id, choices)),

  settle(item, response) {
    const choices = item.scenes.flatMap((scene) => scene.choices);
    const tree: Tree = {
      start: item.start,
      scenes: Object.fromEntries(item.scenes.map((scene) => [scene.id, scene.choices.map(({ id }) => id)])),
      next: Object.fromEntries(choices.map(({ id, next }) => [id, next])),
    };
    const { path, ended } = walk(tree, (scene) => answerIn(response, scene));
    return ended ? Object.fromEntries(Array.from(path, ([scene, choice]) => [scene, [choice]])) : null;
  },

  grade(key, response) {
    const { path } = walk(key, (scene) => answerIn(response, scene));
    const { worth, best } = outlook(key);
    const right = rightChoices(key);
    const points = [...path.values()].reduce((sum, choice) => sum + (entry(key.points, choice) ?? 0), 0);
    const most = worth.get(best.get(key.start) ?? "") ?? 0;
    return {
      score: most > 0 ? share(points, most) : share(points - most, 0),
      parts: partsOf(path.values(), (choice) => right.has(choice), key.consequences),
      summary: null,
    };
  },

  solution(key): Response {
    const { best } = outlook(key);
    const { path } = walk(key, (scene) => best.get(scene));
    return Object.fromEntries(Array.from(path, ([scene, choice]) => [scene, [choice]]));
  },

  explanation(key) {
    const right = rightChoices(key);
    return partsOf(Object.values(key.scenes).flat(), (choice) => right.has(choice), key.consequences);
  },
};
