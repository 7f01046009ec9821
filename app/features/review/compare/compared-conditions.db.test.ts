import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "~/features/accounts";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { releaseDecision } from "../committee/letters/release-decision.server";
import { done, proposal, type Sitting, sitting } from "../committee/sitting.testing";
import { getComparePage } from "./compare-page.server";
import { compareReaders } from "./compare-readers";

let s: Sitting;
const people = new Map<StaffRole, Actor>();

beforeAll(async () => {
  s = await sitting();
  for (const role of compareReaders) {
    people.set(role, await makeAccount({ staffRoles: [role] }));
  }
}, 60_000);

const deciding: readonly StaffRole[] = [
  "coordinator",
  "chair",
  "committee_member",
  "board",
  "auditor",
];

/** The conditions' cells of these applications, as this person sees them. */
async function told(role: StaffRole, ids: string[], locale: "ru" | "en" = "ru") {
  const who = people.get(role);
  if (!who) throw new Error(`nobody is ${role}`);
  const page = await getComparePage(who, { ids, more: false, differences: false }, locale);
  const rows = page.groups.flatMap(({ rows }) => rows);
  return rows.find(({ code }) => code === "conditions")?.cells.map(({ lines }) => lines) ?? null;
}

describe("conditions in the comparison", () => {
  it("of a decision not announced yet are told to those who decide alone, afterwards to all who compare", async () => {
    const { id } = await s.waiting({ small: true });
    const other = await s.waiting({ small: true });
    const held = await s.decided(id, proposal("approve_with_conditions"));
    for (const role of compareReaders) {
      const [conditions, none] = (await told(role, [id, other.id])) ?? [];
      expect(conditions, role).toHaveLength(deciding.includes(role) ? 1 : 0);
      expect(none, role).toEqual([]);
    }
    await done(releaseDecision(s.chair, held.id));
    for (const role of compareReaders) expect((await told(role, [id]))?.[0], role).toHaveLength(1);
  }, 60_000);

  it("say what, by whom, until when and how far, in both languages", async () => {
    const { id } = await s.waiting({ small: true });
    const typed = proposal("approve_with_conditions");
    const text = "Подтвердить 90 % финансирования";
    const [first] = typed.conditions;
    if (!first) throw new Error("no condition to change");
    const second = { ...first, text: "Передать протокол", owner: "cluster" as const };
    const conditions = [{ ...first, text, due: "2027-04-05" }, second];
    await s.decided(id, { ...typed, conditions });
    const [lines = []] = (await told("chair", [id])) ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(text);
    expect(lines[0]).toContain("5 апреля 2027");
    expect(lines[1]).toContain("Передать протокол");
    const [english = []] = (await told("chair", [id], "en")) ?? [];
    expect(english[0]).toContain("5 April 2027");
  }, 60_000);

  it("are those of the newest decision: what the board decides stands for what the committee proposed", async () => {
    const { id } = await s.waiting({ small: false });
    const first = await s.decided(id, proposal("approve_with_conditions"));
    await done(releaseDecision(s.chair, first.id));
    expect((await told("board", [id]))?.[0]).toHaveLength(1);
    await s.decided(id, proposal("reject"), "board");
    expect((await told("board", [id]))?.[0]).toEqual([]);
  }, 60_000);
});
