import { type Db, kpiMeasurements, newId, useCases } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  addMeasurement,
  addUseCase,
  changeUseCase,
  deleteUseCase,
  listUseCases,
  readMeasurements,
  removeMeasurement,
  saveStep,
} from "~/domain/teams";
import { freshDb, twoConnections } from "../../support/database";
import { STEP, USE_CASE } from "../../support/rollout";
import { enter, joined, teamOfAll } from "../../support/teams";

async function board() {
  const db = freshDb();
  const all = await teamOfAll(db);
  return { db, ...all, me: await enter(db, all.admin, all.teamId) };
}

async function measured(db: Db, me: Parameters<typeof addMeasurement>[1], useCase: string, value = "10") {
  await addMeasurement(db, me, { useCase, measuredOn: "2026-10-01", value }, "de");
}

const CHANGED = { code: "conflict", fields: { form: "use-case-changed" } };

describe("a use case", () => {
  it("has a KPI with baseline, target and how far it has come", async () => {
    const { db, me, learner, teamId } = await board();
    const id = await addUseCase(
      db,
      me,
      { ...USE_CASE, baseline: "12,5", target: "1.200,5", direction: "more" },
      "de",
    );
    await addMeasurement(db, me, { useCase: id, measuredOn: "1.10.2026", value: "606,5" }, "de");
    await addMeasurement(db, me, { useCase: id, measuredOn: "2026-09-15", value: "13" }, "de");
    const reader = await enter(db, learner, teamId);
    expect(await listUseCases(db, reader)).toMatchObject([
      {
        ...{ id, name: "Anfragen beantworten", kpi: "Zeit je Anfrage", unit: "Minuten", direction: "more" },
        ...{ baseline: 12.5, baselineOn: "2026-09-01", target: 1200.5, targetOn: "2027-06-30" },
        ...{ latest: 606.5, latestOn: "2026-10-01", share: 0.5, reached: false },
      },
    ]);
    expect(await readMeasurements(db, reader, id)).toEqual([
      { measuredOn: "2026-09-15", value: 13 },
      { measuredOn: "2026-10-01", value: 606.5 },
    ]);
  });

  it("reads numbers as the language writes them", async () => {
    const { db, me } = await board();
    const typed = { ...USE_CASE, direction: "more", target: "", targetOn: "" };
    for (const [language, text, number] of [
      ["de", "1.200", 1200],
      ["en", "1.200", 1.2],
      ["de", "1,200", 1.2],
      ["en", "1,200", 1200],
      ["de", "−0,5 %", -0.5],
      ["en", "0.1234567", 0.123457],
    ] as const) {
      const useCaseName = `${language} ${text}`;
      const id = await addUseCase(db, me, { ...typed, useCaseName, baseline: text }, language);
      const [row] = await db.select().from(useCases).where(eq(useCases.id, id));
      expect([language, text, row?.baseline]).toEqual([language, text, number]);
    }
  });

  it("may begin without baseline and target", async () => {
    const { db, me } = await board();
    const bare = { baseline: "", baselineOn: "", target: " ", targetOn: "", unit: "" };
    await addUseCase(db, me, { ...USE_CASE, ...bare }, "de");
    expect(await listUseCases(db, me)).toMatchObject([
      { unit: "", baseline: null, baselineOn: null, target: null, latest: null, share: null, reached: false },
    ]);
  });

  it("is refused with what is wrong", async () => {
    const { db, me } = await board();
    for (const [more, fields] of [
      [{ useCaseName: " " }, { useCaseName: "use-case-missing" }],
      [{ kpi: "" }, { kpi: "kpi-missing" }],
      [{ unit: "x".repeat(31) }, { unit: "unit-long" }],
      [{ direction: "" }, { direction: "direction-missing" }],
      [{ baseline: "zwölf" }, { baseline: "number-invalid" }],
      [{ target: "1e13" }, { target: "number-large" }],
      [{ baseline: "" }, { baseline: "number-missing" }],
      [{ baselineOn: "" }, { baselineOn: "day-missing" }],
      [{ targetOn: "31.06.2027" }, { targetOn: "day-invalid" }],
      [{ target: "13" }, { target: "target-not-less" }],
      [{ direction: "more" }, { target: "target-not-more" }],
      [{ targetOn: "2026-08-31" }, { targetOn: "target-before-baseline" }],
    ] as const) {
      const tried = addUseCase(db, me, { ...USE_CASE, ...more }, "de");
      await expect(tried).rejects.toMatchObject({ code: "invalid", fields });
    }
    expect(await listUseCases(db, me)).toEqual([]);
  });

  it("is there once with one KPI, also when it is sent twice or by two at the same moment", async () => {
    const [one, two] = await twoConnections();
    const { teamId, owner, admin } = await teamOfAll(one);
    const [a, b] = [await enter(one, owner, teamId), await enter(two, admin, teamId)];
    const ids = await Promise.all([addUseCase(one, a, USE_CASE, "de"), addUseCase(two, b, USE_CASE, "de")]);
    expect(ids[0]).toBe(ids[1]);
    const other = { ...USE_CASE, useCaseName: "ANFRAGEN beantworten", unit: "Stunden" };
    await expect(addUseCase(one, a, other, "de")).rejects.toMatchObject({
      fields: { useCaseName: "use-case-exists" },
    });
    await addUseCase(one, a, { ...USE_CASE, kpi: "Fehler je Woche" }, "de");
    expect(await listUseCases(one, a)).toHaveLength(2);
  });

  it("is one of thirty at most, counted by the database", async () => {
    const [one, two] = await twoConnections();
    const { teamId, owner } = await teamOfAll(one);
    const me = await enter(one, owner, teamId);
    for (let i = 0; i < 29; i++) await addUseCase(one, me, { ...USE_CASE, useCaseName: `Fall ${i}` }, "de");
    const results = await Promise.allSettled(
      [one, two].map((db, i) => addUseCase(db, me, { ...USE_CASE, useCaseName: `Letzter ${i}` }, "de")),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { fields: { form: "use-cases-full" } },
    });
    expect(await listUseCases(one, me)).toHaveLength(30);
  });

  it("tells the second of two who change or delete it", async () => {
    const { db, me } = await board();
    const useCase = await addUseCase(db, me, USE_CASE, "de");
    await changeUseCase(db, me, { ...USE_CASE, useCase, version: "1", target: "7" }, "de");
    await changeUseCase(db, me, { ...USE_CASE, useCase, version: "1", target: "7" }, "de");
    const late = { ...USE_CASE, useCase, version: "1", target: "6" };
    await expect(changeUseCase(db, me, late, "de")).rejects.toMatchObject(CHANGED);
    await expect(deleteUseCase(db, me, late)).rejects.toMatchObject(CHANGED);
    expect(await listUseCases(db, me)).toMatchObject([{ target: 7, version: 2 }]);
    const second = await addUseCase(db, me, { ...USE_CASE, useCaseName: "Protokolle" }, "de");
    const renamed = changeUseCase(db, me, { ...USE_CASE, useCase: second, version: "1" }, "de");
    await expect(renamed).rejects.toMatchObject({ fields: { useCaseName: "use-case-exists" } });
  });

  it("goes with all that was measured", async () => {
    const { db, me } = await board();
    const useCase = await addUseCase(db, me, USE_CASE, "de");
    await measured(db, me, useCase);
    await deleteUseCase(db, me, { useCase, version: "1" });
    await deleteUseCase(db, me, { useCase, version: "1" });
    expect([await listUseCases(db, me), await db.select().from(kpiMeasurements)]).toEqual([[], []]);
    await expect(measured(db, me, useCase)).rejects.toMatchObject({ fields: { form: "use-case-gone" } });
  });
});

describe("a measurement", () => {
  it("is one a day: the same again changes nothing, another one is refused until the first is removed", async () => {
    const { db, me } = await board();
    const useCase = await addUseCase(db, me, USE_CASE, "de");
    await measured(db, me, useCase, "10");
    await measured(db, me, useCase, "10,0");
    await expect(measured(db, me, useCase, "9")).rejects.toMatchObject({
      fields: { measuredOn: "measured-already" },
    });
    const removal = { useCase, measuredOn: "2026-10-01" };
    await expect(removeMeasurement(db, me, { ...removal, was: "9" })).rejects.toMatchObject({
      code: "conflict",
      fields: { form: "measurement-changed" },
    });
    await removeMeasurement(db, me, { ...removal, was: "10" });
    await removeMeasurement(db, me, { ...removal, was: "10" });
    await measured(db, me, useCase, "9");
    expect(await readMeasurements(db, me, useCase)).toEqual([{ measuredOn: "2026-10-01", value: 9 }]);
  });

  it("is refused with what is wrong", async () => {
    const { db, me } = await board();
    const useCase = await addUseCase(db, me, USE_CASE, "de");
    const good = { useCase, measuredOn: "2026-10-01", value: "10" };
    const year = new Date().getUTCFullYear() + 1;
    for (const [more, fields] of [
      [{ measuredOn: "" }, { measuredOn: "day-missing" }],
      [{ measuredOn: "gestern" }, { measuredOn: "day-invalid" }],
      [{ measuredOn: `${year}-12-31` }, { measuredOn: "measured-later" }],
      [{ value: "" }, { value: "number-missing" }],
      [{ value: "1.2.3" }, { value: "number-invalid" }],
      [{ useCase: "" }, { useCase: "use-case-gone" }],
    ]) {
      await expect(addMeasurement(db, me, { ...good, ...more }, "de")).rejects.toMatchObject({ fields });
    }
    const days = Array.from({ length: 500 }, (_, day) => ({
      useCaseId: useCase,
      measuredOn: new Date(Date.UTC(2020, 0, day + 1)).toISOString().slice(0, 10),
      value: day,
    }));
    await db.insert(kpiMeasurements).values(days);
    await expect(addMeasurement(db, me, good, "de")).rejects.toMatchObject({
      fields: { form: "measurements-full" },
    });
  });

  it("of one day by two at the same moment is the first one's, and the second is told", async () => {
    for (let round = 0; round < 4; round++) {
      const [one, two] = await twoConnections();
      const { teamId, owner, admin } = await teamOfAll(one);
      const [a, b] = [await enter(one, owner, teamId), await enter(two, admin, teamId)];
      const useCase = await addUseCase(one, a, USE_CASE, "de");
      const results = await Promise.allSettled([
        measured(one, a, useCase, "10"),
        measured(two, b, useCase, "9"),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const kept = results[0]?.status === "fulfilled" ? 10 : 9;
      expect(await readMeasurements(one, a, useCase)).toMatchObject([{ value: kept }]);
    }
  });
});

describe("use cases and measurements", () => {
  it("are changed by owners, admins and whoever looks after step 1, and by nobody else", async () => {
    const { db, me, teamId, learner, manager, trainer } = await board();
    const useCase = await addUseCase(db, me, USE_CASE, "de");
    await measured(db, me, useCase);
    const lena = await joined(db, teamId, "learner", { email: "lena@firma.example" });
    const acts = async (userId: string) => {
      const who = await enter(db, userId, teamId);
      const all = [
        addUseCase(db, who, { ...USE_CASE, useCaseName: `Fall ${newId()}` }, "de"),
        changeUseCase(db, who, { ...USE_CASE, useCase, version: "1" }, "de"),
        addMeasurement(db, who, { useCase, measuredOn: "2026-10-01", value: "10" }, "de"),
        removeMeasurement(db, who, { useCase, measuredOn: "2026-10-02", was: "10" }),
        deleteUseCase(db, who, { useCase: "unknown", version: "1" }),
      ];
      const results = await Promise.allSettled(all);
      return results.map((result) => (result.status === "fulfilled" ? 200 : result.reason.status));
    };
    const NONE = [403, 403, 403, 403, 403];
    for (const userId of [learner, manager, trainer, lena]) expect(await acts(userId)).toEqual(NONE);
    await saveStep(db, me, { ...STEP, step: "2", owner: "lena@firma.example" });
    expect(await acts(lena)).toEqual(NONE);
    await saveStep(db, me, { ...STEP, step: "1", owner: "lena@firma.example" });
    expect(await acts(lena)).toEqual([200, 200, 200, 200, 200]);
  });

  it("of another team can be neither read nor changed", async () => {
    const { db, me } = await board();
    const useCase = await addUseCase(db, me, USE_CASE, "de");
    await measured(db, me, useCase);
    const elsewhere = await teamOfAll(db);
    const stranger = await enter(db, elsewhere.owner, elsewhere.teamId);
    expect(await listUseCases(db, stranger)).toEqual([]);
    expect(await readMeasurements(db, stranger, useCase)).toEqual([]);
    const late = { ...USE_CASE, useCase, version: "1", target: "1" };
    await expect(changeUseCase(db, stranger, late, "de")).rejects.toMatchObject({ code: "conflict" });
    await expect(
      addMeasurement(db, stranger, { useCase, measuredOn: "2026-10-02", value: "1" }, "de"),
    ).rejects.toMatchObject({ code: "conflict" });
    await deleteUseCase(db, stranger, { useCase, version: "1" });
    await removeMeasurement(db, stranger, { useCase, measuredOn: "2026-10-01", was: "10" });
    expect(await listUseCases(db, me)).toMatchObject([{ id: useCase, target: 8, latest: 10 }]);
  });
});
