import { describe, expect, it } from "vitest";
import { type StaffRole, staffRoles } from "~/features/accounts";
import { allStatuses } from "../lifecycle/status";
import { partyOf, readsTier, signsAs, tiersOf } from "./party";
import { talkState } from "./talk";
import { type Tier, tierRows, tiers } from "./tiers";

/** Written by hand, apart from the table: r reads, w reads and writes. */
const expected: Record<StaffRole, Record<Tier, "" | "r" | "w">> = {
  coordinator: { applicant: "w", staff: "w", committee: "" },
  technical_reviewer: { applicant: "w", staff: "w", committee: "" },
  expert: { applicant: "", staff: "", committee: "" },
  external_expert: { applicant: "", staff: "", committee: "" },
  committee_member: { applicant: "r", staff: "w", committee: "w" },
  chair: { applicant: "w", staff: "w", committee: "w" },
  board: { applicant: "r", staff: "w", committee: "w" },
  leasing_manager: { applicant: "w", staff: "w", committee: "" },
  legal: { applicant: "w", staff: "w", committee: "" },
  administrator: { applicant: "r", staff: "w", committee: "" },
  auditor: { applicant: "r", staff: "r", committee: "" },
};

const company = (role: "owner" | "editor" | "viewer") => ({ side: "company" as const, role });
const staff = (...roles: StaffRole[]) => ({ side: "staff" as const, roles });

describe("conversations", () => {
  it.each(staffRoles)("are read and written by %s as agreed", (role) => {
    for (const tier of tiers) {
      const party = staff(role);
      const may = signsAs(party, tier) ? "w" : readsTier(party, tier) ? "r" : "";
      expect(may, tier).toBe(expected[role][tier]);
    }
  });

  it("of the company are one: read by all members, written by its owner and editors", () => {
    expect(tiersOf(company("viewer"))).toEqual(["applicant"]);
    expect(signsAs(company("owner"), "applicant")).toBe("owner");
    expect(signsAs(company("editor"), "applicant")).toBe("editor");
    expect(signsAs(company("viewer"), "applicant")).toBeNull();
    for (const tier of ["staff", "committee"] as const) {
      expect(readsTier(company("owner"), tier)).toBe(false);
      expect(signsAs(company("owner"), tier)).toBeNull();
    }
  });

  it("of the staff stay closed to a member of the company who works for the cluster as well", () => {
    const actor = {
      staffRoles: [...staffRoles],
      memberships: [{ organisationId: "one", organisationName: "", role: "viewer" as const }],
    };
    expect(tiersOf(partyOf(actor, "one"))).toEqual(["applicant"]);
    expect(signsAs(partyOf(actor, "one"), "applicant")).toBeNull();
    expect(tiersOf(partyOf(actor, "another"))).toEqual([...tiers]);
  });

  it("let nobody write who does not read, and sign with the leading role", () => {
    for (const row of Object.values(tierRows)) {
      expect(row.writes.filter((role) => !row.reads.includes(role))).toEqual([]);
    }
    expect(signsAs(staff("committee_member", "chair"), "committee")).toBe("chair");
    expect(signsAs(staff("auditor", "legal"), "staff")).toBe("legal");
  });

  it("open with the submission, the company's ends when it withdraws", () => {
    for (const status of allStatuses) {
      for (const tier of tiers) {
        expect(talkState({ number: null, status }, tier)).toBe("before_submission");
        const closed = status === "withdrawn" && tier === "applicant";
        expect(talkState({ number: "ММК-2026-0001", status }, tier)).toBe(
          closed ? "closed" : "open",
        );
      }
    }
  });
});
