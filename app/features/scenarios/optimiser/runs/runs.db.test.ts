import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../../prisma/factories/accounts";
import { getScenarioPage } from "../../board/board-page.server";
import { parseBoardQuery } from "../../board/board-query";
import { pinPhase } from "../../changes/place-phase.server";
import { isPlaced, laboratories, planning, startup } from "../../planning.testing";
import { postProposal } from "../page/post-proposal.server";
import { getProposalPage } from "../page/proposal-page.server";
import { defaultSettings } from "../settings";
import { textsOfSettings } from "../settings-form";
import { workRun } from "./work-run.server";

let p: Awaited<ReturnType<typeof planning>>;

beforeAll(async () => {
  p = await planning();
}, 60_000);

const attempt = { number: 1, last: false };
const texts = textsOfSettings({ ...defaultSettings, seconds: 20 });

async function post(
  id: string,
  intent: string,
  fields: Record<string, string> = {},
  by = p.leasing,
) {
  const form = new FormData();
  const { version } = await prisma.scenario.findUniqueOrThrow({ where: { id } });
  const given = { intent, version: String(version), ...fields };
  for (const [name, value] of Object.entries(given)) form.set(name, value);
  return (await postProposal(by, id, form)).result;
}

async function start(id: string, key = randomUUID() as string) {
  expect(await post(id, "start_proposal", { ...texts, key })).toEqual({ ok: true });
  return key;
}

const page = (id: string) => getProposalPage(p.leasing, id);
const stateOf = async (id: string) =>
  (await prisma.proposalRun.findUniqueOrThrow({ where: { id } })).state;

/** A scenario about some startups on a site of their own. */
async function scene(areas: readonly number[], count = 1) {
  const { codes, building } = await laboratories(areas);
  const applications: string[] = [];
  for (let index = 0; index < count; index += 1) applications.push((await startup()).id);
  const id = await p.make(applications);
  const others = await prisma.building.findMany({ where: { id: { not: building } } });
  for (const one of others) {
    await post(id, "forbid_place", { candidate: "", place: one.code });
  }
  return { id, applications, codes };
}

// The thread starts from source here.
describe("a run of the optimiser", { timeout: 120_000 }, () => {
  it("proposes, is taken over in place of what is not pinned, and only once it is there", async () => {
    const { id, applications, codes } = await scene([710, 520, 900]);
    const [applicationId = ""] = applications;
    await p.placed(id, applicationId, codes.slice(2, 3));
    const key = await start(id);
    expect(await post(id, "take_over", { run: key })).toMatchObject({
      refusal: { code: "no_proposal" },
    });
    await workRun(key, attempt);
    const { run } = await page(id);
    expect(run).toMatchObject({ state: "done", outdated: false });
    expect(run?.proposal?.placed.map(({ units }) => units)).toEqual([[codes[0]], [codes[1]]]);
    expect(run?.proposal?.gap).toBeLessThanOrEqual(0.01);
    expect(await post(id, "take_over", { run: key })).toEqual({ ok: true });
    const rows = await isPlaced(id);
    expect(rows.map(({ unit, phase }) => [phase, unit.code]).sort()).toEqual([
      [0, codes[0]],
      [1, codes[1]],
    ]);
    const board = await getScenarioPage(p.leasing, id, parseBoardQuery(new URLSearchParams()));
    expect(board.plan.conflicts).toEqual([]);
    expect((await page(id)).run?.taken).toMatchObject({ id });
  });

  it("goes into a copy, once however often the form is sent, and leaves the scenario alone", async () => {
    const { id } = await scene([710, 520]);
    const key = await start(id);
    await workRun(key, attempt);
    const copy = { run: key, key: randomUUID() as string, name: "С подбором", note: "" };
    expect(await post(id, "take_over_copy", copy)).toMatchObject({ ok: true });
    expect(await post(id, "take_over_copy", copy)).toMatchObject({ ok: true });
    expect(await isPlaced(copy.key)).toHaveLength(2);
    expect(await isPlaced(id)).toEqual([]);
    const nameless = { ...copy, key: randomUUID(), name: "" };
    expect(await post(id, "take_over_copy", nameless)).toMatchObject({
      fields: { name: { code: "name_missing" } },
    });
  });

  it("begins once by one form, and only one at a time", async () => {
    const { id } = await scene([710]);
    const key = await start(id);
    await start(id, key);
    expect(await prisma.proposalRun.count({ where: { scenarioId: id } })).toBe(1);
    const other = { ...texts, key: randomUUID() };
    expect(await post(id, "start_proposal", other)).toMatchObject({
      refusal: { code: "under_way" },
    });
    expect(await post(id, "cancel_proposal", { run: key })).toEqual({ ok: true });
    expect(await post(id, "cancel_proposal", { run: key })).toEqual({ ok: true });
    expect(await post(id, "start_proposal", other)).toEqual({ ok: true });
  });

  it("is ended by cancelling, also while it searches", async () => {
    const { id } = await scene([710]);
    const key = await start(id);
    const working = workRun(key, attempt);
    await expect.poll(() => stateOf(key), { timeout: 30_000 }).toBe("running");
    expect(await post(id, "cancel_proposal", { run: key })).toEqual({ ok: true });
    await working;
    expect(await stateOf(key)).toBe("cancelled");
    expect(await isPlaced(id)).toEqual([]);
  });

  it("says that it broke off when its process died, and can be begun again", async () => {
    const { id } = await scene([710]);
    const key = await start(id);
    const killed = { state: "running", startedAt: new Date() } as const;
    await prisma.proposalRun.update({ where: { id: key }, data: killed });
    await workRun(key, { number: 2, last: false });
    expect((await page(id)).run).toMatchObject({ state: "failed", failure: "interrupted" });
    await start(id);
  });

  it("ends with what contradicts itself, and changes nothing", async () => {
    const { id, applications, codes } = await scene([710], 2);
    for (const applicationId of applications) {
      await p.placed(id, applicationId, codes);
      const phase = { applicationId, phase: 0, pinned: true };
      p.must(await pinPhase(p.leasing, await p.refOf(id), phase));
    }
    const key = await start(id);
    await workRun(key, attempt);
    const { run } = await page(id);
    expect(run).toMatchObject({
      state: "infeasible",
      contradictions: { conflicts: [{ kind: "same_unit" }] },
    });
    expect(await isPlaced(id)).toHaveLength(2);
  });

  it("is not taken over once pinned places are others, nor once the space is somebody's", async () => {
    const { id, applications, codes } = await scene([710, 520]);
    const key = await start(id);
    await workRun(key, attempt);
    await post(id, "forbid_place", { candidate: applications[0] ?? "", place: codes[0] ?? "" });
    expect((await page(id)).run?.outdated).toBe(true);
    expect(await post(id, "take_over", { run: key })).toMatchObject({
      refusal: { code: "outdated" },
    });
    const [ban] = (await page(id)).forbidden.slice(-1);
    await post(id, "allow_place", { ban: ban?.id ?? "" });
    expect((await page(id)).run?.outdated).toBe(false);
    await prisma.unit.updateMany({ where: { code: codes[0] }, data: { heightM: 2 } });
    expect(await post(id, "take_over", { run: key })).toMatchObject({
      refusal: { code: "moved_on" },
    });
    expect(await isPlaced(id)).toEqual([]);
  });

  it("is nothing for those who do not plan, and read only by those who do not lease", async () => {
    const { id } = await scene([710]);
    const chair = await makeAccount({ staffRoles: ["chair"] });
    await expect(getProposalPage(chair, id)).rejects.toMatchObject({ status: 404 });
    const coordinator = await makeAccount({ staffRoles: ["coordinator"] });
    expect((await getProposalPage(coordinator, id)).manages).toBe(false);
    const asked = { ...texts, key: randomUUID() };
    expect(await post(id, "start_proposal", asked, coordinator)).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("refuses places that are not there, and takes a ban twice as one", async () => {
    const { id, codes } = await scene([710]);
    expect(await post(id, "forbid_place", { candidate: "", place: "нигде" })).toMatchObject({
      fields: { place: { code: "place_unknown" } },
    });
    const before = (await page(id)).forbidden.length;
    await post(id, "forbid_place", { candidate: "", place: codes[0] ?? "" });
    await post(id, "forbid_place", { candidate: "", place: codes[0] ?? "" });
    expect((await page(id)).forbidden).toHaveLength(before + 1);
    const stranger = { candidate: randomUUID(), place: codes[0] ?? "" };
    expect(await post(id, "forbid_place", stranger)).toMatchObject({
      fields: { candidate: { code: "candidate_unknown" } },
    });
  });
});
