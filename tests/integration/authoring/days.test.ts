import { type Db, enrolments, looks, users } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { applyRegrade } from "~/domain/authoring";
import { confirmLook } from "~/domain/learning";
import { dayAt } from "~/platform/days";
import { freshDb } from "../../support/database";
import { draft, libraryFrom } from "../../support/editions";
import { learner } from "../../support/library";
import { answer, complete, publish } from "../../support/publishing";

/** It is another day in each of them at every moment. */
const ZONES = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];

/** Somebody in each zone. */
async function scattered(db: Db) {
  const people: { userId: string; timeZone: string }[] = [];
  for (const [index, timeZone] of ZONES.entries()) {
    const userId = await learner(db, `p${index}`);
    await db.update(users).set({ timeZone }).where(eq(users.id, userId));
    people.push({ userId, timeZone });
  }
  return people;
}

const provenOn = async (db: Db, userId: string) =>
  (await db.select().from(enrolments).where(eq(enrolments.userId, userId)))[0]?.provenOn;

describe("the day of what follows from a publication is the person's own", () => {
  it("when a course asks for less than before", async () => {
    const db = freshDb();
    const old = libraryFrom([draft("l1"), draft("l2")]);
    await publish(db, old);
    const people = await scattered(db);
    for (const { userId } of people) await complete(db, old, userId, "l1");
    await publish(db, libraryFrom([draft("l1")]));
    const now = new Date();
    for (const { userId, timeZone } of people) expect(await provenOn(db, userId)).toBe(dayAt(now, timeZone));
  });

  it("when a corrected key gives an answer its marks", async () => {
    const db = freshDb();
    const withKey = (correct: string) =>
      libraryFrom([draft("l1", { questions: [{ id: "l1-q1", correct }] })]);
    const [wrong, right] = [withKey("b"), withKey("a")];
    await publish(db, wrong);
    const people = await scattered(db);
    for (const { userId } of people) await answer(db, wrong, userId, "l1", "l1-q1", "a");
    await publish(db, right);
    await applyRegrade(db, { library: right });
    const now = new Date();
    for (const { userId, timeZone } of people) expect(await provenOn(db, userId)).toBe(dayAt(now, timeZone));
  });

  it("when they look at what changed", async () => {
    const db = freshDb();
    const old = libraryFrom([draft("l1")]);
    await publish(db, old);
    const people = await scattered(db);
    for (const { userId } of people) await complete(db, old, userId, "l1");
    const library = libraryFrom([
      draft("l1", { edition: 2, objective: "Sie berechnen etwas ganz Anderes." }),
    ]);
    await publish(db, library);
    const [course, now] = [library.courseById("c1")!, new Date()];
    for (const { userId, timeZone } of people) {
      await confirmLook(db, library, { userId, timeZone, course, lessonId: "l1", now });
      const [row] = await db.select().from(looks).where(eq(looks.userId, userId));
      expect(row?.lookedOn).toBe(dayAt(now, timeZone));
    }
  });
});
