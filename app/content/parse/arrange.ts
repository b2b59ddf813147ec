import { z } from "zod";
import { suggest } from "../faults";
import type { Choice, Html } from "../items";
import { readProps } from "../props";
import { say } from "../sentences";
import { itemAttributes, partId } from "./attributes";
import {
  anatomy,
  byId,
  choicesOf,
  feedbackByToken,
  feedbackOf,
  type ItemSource,
  onlyPart,
  type Parsed,
  plainPart,
  textOfPart,
} from "./source";

export const arrangeProps = z.strictObject(itemAttributes);
export const cardProps = z.strictObject({
  ...partId,
  group: z.string().min(1).describe('write group="…": the id of the Group that the card belongs to'),
});

/** Steps to put into order; they are written in the right one. */
export function ordering(source: ItemSource): Parsed {
  const steps = source.answers("Step", plainPart, 2);
  return {
    item: { id: source.id, type: "ordering", prompt: source.prompt, steps: choicesOf(steps) },
    key: { type: "ordering", order: steps.map(({ token }) => token), feedback: feedbackByToken(steps) },
  };
}

/** Pairs to bring together. */
export function matching(source: ItemSource): Parsed {
  const pairs = source.all("Pair");
  if (pairs.length < 2)
    source.fault("", say("has fewer than {0} {1}", 2, "Pair"), say('add <{0} id="…">…</{0}>', "Pair"));
  const left: Choice[] = [];
  const right: Choice[] = [];
  const key: { pairs: Record<string, string>; feedback: Record<string, Html> } = { pairs: {}, feedback: {} };
  for (const pair of pairs) {
    const own = readProps(source.page, plainPart, pair.props);
    const { parts } = anatomy(source.page, pair);
    const leftHtml = onlyPart(source.page, pair, parts, "Left");
    const rightHtml = onlyPart(source.page, pair, parts, "Right");
    const feedback = feedbackOf(source.page, pair, parts);
    if (!own) continue;
    if (right.some(({ html }) => html === rightHtml)) {
      source.page.faultAt(
        pair.props,
        "",
        "has the same Right as another Pair",
        "use Grouping, or word it differently",
      );
    }
    const token = source.claim(pair, own.id);
    const partner = source.token(own.id, "right");
    left.push({ id: token, html: leftHtml });
    right.push({ id: partner, html: rightHtml });
    key.pairs[token] = partner;
    key.feedback[token] = feedback;
  }
  return {
    item: { id: source.id, type: "matching", prompt: source.prompt, left: byId(left), right: byId(right) },
    key: { type: "matching", ...key },
  };
}

/** Cards to sort into groups. */
export function grouping(source: ItemSource): Parsed {
  const groups = new Map<string, Choice>();
  for (const element of source.all("Group")) {
    const own = readProps(source.page, plainPart, element.props);
    const html = textOfPart(source.page, element);
    if (own) groups.set(own.id, { id: source.claim(element, "group", own.id), html });
  }
  if (groups.size < 2)
    source.fault("", say("has fewer than {0} {1}", 2, "Group"), say('add <{0} id="…">…</{0}>', "Group"));
  const cards = source.answers("Card", cardProps, 2);
  const placed: Record<string, string> = {};
  for (const { token, own, element } of cards) {
    const group = groups.get(own.group);
    if (group) placed[token] = group.id;
    else {
      const mend = suggest(own.group, [...groups.keys()]);
      source.page.faultAt(element.props, "group", say("{0} is no Group of this item", own.group), mend);
    }
  }
  return {
    item: {
      id: source.id,
      type: "grouping",
      prompt: source.prompt,
      groups: byId([...groups.values()]),
      cards: choicesOf(cards),
    },
    key: { type: "grouping", groups: placed, feedback: feedbackByToken(cards) },
  };
}
