import type { WrittenNode } from "../manuscript";
import { say } from "../sentences";
import { isComponentNamed, isItemNode } from "./items";
import { type Edition, endOfLesson, found, nodesIn, type Rule, startOf } from "./rule";

const OWN_ITEMS = 2;

const recallsIn = ({ nodes }: Edition): WrittenNode[] =>
  nodes.filter((node) => isComponentNamed(node, "Recall"));

function somethingCounts(edition: Edition): boolean {
  const asked = [...edition.items.map(({ node }) => node), ...recallsIn(edition)];
  return asked.some(({ attributes }) => attributes?.optional === undefined);
}

export const retrieval: Rule = {
  name: "retrieval",
  demands: `A lesson asks at least ${OWN_ITEMS} items of its own that count.`,
  of: "edition",
  find: (edition) => {
    const count = edition.items.filter(({ optional }) => !optional).length;
    if (edition.kind !== "lesson" || count >= OWN_ITEMS || !somethingCounts(edition)) return [];
    const what = say(
      "the lesson asks {0} of its own items that count; at least {1} are meant",
      count,
      OWN_ITEMS,
    );
    return [found(edition, endOfLesson(edition), "", what, "add items, or leave optional out")];
  },
};

export const recall: Rule = {
  name: "recall",
  demands: "Every lesson but the first of a course asks an item of an earlier lesson again.",
  of: "edition",
  find: (edition) => {
    if (edition.kind !== "lesson" || edition.earlier.length === 0 || recallsIn(edition).length > 0) return [];
    const earlier = edition.earlier.at(-1)?.items[0]?.id ?? "…";
    const mend = say('add <Recall item="{0}" /> or another item of an earlier lesson', earlier);
    return [found(edition, endOfLesson(edition), "", "the lesson asks nothing of an earlier one", mend)];
  },
};

export const required: Rule = {
  name: "required",
  demands:
    "Something counts in every lesson and test: a lesson has an item that is not optional, a test has a pool.",
  of: "edition",
  find: (edition) => {
    const { kind, items, nodes } = edition;
    if (kind === "test") {
      if (nodes.some((node) => isComponentNamed(node, "Pool"))) return [];
      const mend = 'put its items into <Pool id="…" draw="…">';
      return [found(edition, endOfLesson(edition), "", "the test has no pool to draw from", mend)];
    }
    if (kind !== "lesson" || somethingCounts(edition)) return [];
    const first = items[0]?.node ?? recallsIn(edition)[0];
    const place = first ? (first.attributes?.optional ?? startOf(first)) : endOfLesson(edition);
    const what = "nothing in the lesson counts, so that nobody could complete it";
    return [found(edition, place, "", what, "add an item, or leave optional out")];
  },
};

export const poolSize: Rule = {
  name: "pool-size",
  demands: "The pool of a test holds at least twice the items that are drawn.",
  of: "edition",
  find: (edition) =>
    edition.nodes
      .filter((node) => isComponentNamed(node, "Pool"))
      .flatMap((pool) => {
        const held = nodesIn(pool).filter(isItemNode).length;
        const draw = pool.attributes?.draw;
        const drawn = Number(draw?.value ?? 0);
        // More than there are is refused by the compiler, and so is what is no number.
        if (!(2 * drawn > held) || drawn > held) return [];
        const what = say("draws {0} of {1} items; the pool should hold {2}", drawn, held, 2 * drawn);
        const mend =
          held < 2
            ? say("add more items to the pool")
            : say("add {0} items, or draw {1}", 2 * drawn - held, Math.floor(held / 2));
        return [found(edition, draw ?? startOf(pool), "Pool draw", what, mend)];
      }),
};
