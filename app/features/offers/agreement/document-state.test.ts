import { describe, expect, it } from "vitest";
import { tracks } from "~/features/applications";
import { plainTerms } from "../obligations/plain-terms.testing";
import { approvalLines } from "./approval-lines";
import { isShown } from "./company-sight";
import {
  addsAs,
  documentState,
  isWhole,
  type VersionFacts,
  whyNotJudge,
  whyNotSign,
} from "./document-state";
import { documentNames, taskNames } from "./names";
import { packageCodes, packageOf, packageRow } from "./package-rows";
import { lastDayOfStatus } from "./register/status-term";
import { matchSigner } from "./signer-match";
import { tasksFor, whyNotComplete } from "./tasks/task-rows";

const version = (change: Partial<VersionFacts> = {}): VersionFacts => ({
  ...{ addedById: "legal", infected: false, approvals: [], signedBy: [] },
  ...change,
});
const said = (verdict: "approved" | "returned", ...lines: string[]) =>
  lines.map((line) => ({ line, verdict }));
const lease = packageRow("lease");
const all = said("approved", ...lease.approvals);

describe("the package", () => {
  it("holds for every track and tenancy at least one contract and the company's papers", () => {
    for (const track of tracks) {
      for (const tenancy of ["lease", "bts", "land", "co_invest"] as const) {
        const codes = packageOf(track, plainTerms({ tenancy }));
        expect(codes.filter((code) => packageRow(code).signed).length).toBeGreaterThan(0);
        expect(codes).toContain("signatory");
        expect(codes.includes("project_agreement")).toBe(track === "project_participant");
        expect(codes).toContain("annex_promises");
        expect(codes).not.toContain("annex_space");
      }
    }
  });

  it("has a name for every document and at least one line that approves it", () => {
    for (const code of packageCodes) {
      expect(documentNames[code].ru && documentNames[code].en).toMatch(/\S/);
      const { approvals, by, signed } = packageRow(code);
      expect(approvals.length).toBeGreaterThan(0);
      expect(approvals.every((line) => approvalLines[line].length > 0)).toBe(true);
      // Whoever signs has to have been given the document by the cluster.
      if (signed) expect(by).toBe("cluster");
    }
  });
});

describe("a document", () => {
  it("stands where its newest version does", () => {
    const states = [
      documentState(lease, null),
      documentState(lease, version({ infected: true, approvals: all })),
      documentState(lease, version()),
      documentState(lease, version({ approvals: said("approved", "legal") })),
      documentState(lease, version({ approvals: [...all.slice(1), ...said("returned", "legal")] })),
      documentState(lease, version({ approvals: all })),
      documentState(lease, version({ approvals: all, signedBy: ["company"] })),
      documentState(lease, version({ approvals: all, signedBy: ["company", "cluster"] })),
      documentState(packageRow("signatory"), version({ approvals: said("approved", "legal") })),
    ];
    expect(states).toEqual([
      ...["missing", "withheld", "in_approval", "in_approval", "returned"],
      ...["signing", "signing", "ready", "ready"],
    ]);
    expect(isWhole(["ready", "ready"])).toBe(true);
    expect(isWhole(["ready", "signing"])).toBe(false);
    expect(isWhole([])).toBe(false);
  });

  it("is approved by its lines, each once, never by who has put the version in", () => {
    const why = (roles: string[], newest: VersionFacts | null, userId = "other") =>
      whyNotJudge(lease, "legal", newest, { userId, roles });
    expect(why(["legal"], version())).toBeUndefined();
    expect(why(["leasing_manager"], version())).toBe("forbidden");
    expect(why(["legal"], null)).toBe("no_version");
    expect(why(["legal"], version({ approvals: said("returned", "legal") }))).toBe("line_judged");
    expect(why(["legal"], version(), "legal")).toBe("own_version");
    expect(why(["legal"], version({ infected: true }))).toBe("file_withheld");
    const engineering = whyNotJudge(lease, "engineering", version(), {
      userId: "x",
      roles: ["technical_reviewer"],
    });
    expect(engineering).toBe("forbidden");
  });

  it("is signed once approved: for the company by its owner, for the cluster by legal", () => {
    const approved = version({ approvals: all });
    expect(whyNotSign(lease, "company", approved, ["owner"])).toBeUndefined();
    expect(whyNotSign(lease, "cluster", approved, ["legal"])).toBeUndefined();
    expect(whyNotSign(lease, "company", approved, ["editor"])).toBe("forbidden");
    expect(whyNotSign(lease, "cluster", approved, ["owner"])).toBe("forbidden");
    expect(whyNotSign(lease, "company", version(), ["owner"])).toBe("not_approved");
    expect(whyNotSign(packageRow("signatory"), "company", approved, ["owner"])).toBe(
      "not_signed_document",
    );
    expect(addsAs("company", ["viewer"])).toBeUndefined();
    expect(addsAs("cluster", ["leasing_manager"])).toBeUndefined();
  });

  it("of the cluster is shown to the company only as every line approved it", () => {
    expect(isShown("lease", version({ approvals: all }))).toBe(true);
    expect(isShown("lease", version({ approvals: all.slice(1) }))).toBe(false);
    expect(isShown("lease", version({ approvals: said("returned", ...lease.approvals) }))).toBe(
      false,
    );
    expect(isShown("signatory", version())).toBe(true);
  });
});

describe("what follows the signing", () => {
  const facts = {
    ...{ track: "tenant_resident" as const, tenancy: "lease" as const },
    ...{ medical: false, quarters: 40 },
  };

  it("is by the table: Roszdravnadzor for medical activity alone, registration for leases of over a year", () => {
    expect(tasksFor(facts)).toEqual(["register_entry", "lease_registration", "handover"]);
    expect(tasksFor({ ...facts, medical: true })[0]).toBe("roszdravnadzor_notice");
    expect(tasksFor({ ...facts, quarters: 4 })).not.toContain("lease_registration");
    expect(tasksFor({ ...facts, tenancy: "co_invest" })).not.toContain("lease_registration");
    expect(tasksFor({ ...facts, track: "project_participant" })).toContain("state_notice");
    for (const code of tasksFor({ ...facts, medical: true, track: "project_participant" })) {
      expect(taskNames[code].ru && taskNames[code].en).toMatch(/\S/);
    }
  });

  it("is reported by whose it is, unless a step settles it", () => {
    expect(whyNotComplete("state_notice", false, ["legal"])).toBeUndefined();
    expect(whyNotComplete("state_notice", true, ["legal"])).toBe("task_done");
    expect(whyNotComplete("state_notice", false, ["leasing_manager"])).toBe("forbidden");
    expect(whyNotComplete("register_entry", false, ["legal"])).toBe("task_by_step");
  });

  it("gives a participant whole years, up to the day before the anniversary", () => {
    expect(lastDayOfStatus("2026-12-01", 10)).toBe("2036-11-30");
    expect(lastDayOfStatus("2028-02-29", 10)).toBe("2038-02-28");
    expect(lastDayOfStatus("2028-02-29", 4)).toBe("2032-02-28");
  });
});

describe("the numbers stated of a signer", () => {
  it("are the same, differ, or cannot be compared", () => {
    const known = { inn: "7799000012", ogrn: "1267799000017" };
    expect(matchSigner({ inn: "7799 0000 12", ogrn: "1" }, known)).toEqual({
      inn: "same",
      ogrn: "differs",
    });
    expect(matchSigner({ inn: "", ogrn: null }, known)).toEqual({
      inn: "unknown",
      ogrn: "unknown",
    });
    expect(matchSigner({ inn: "1", ogrn: "1" }, { inn: null, ogrn: null }).inn).toBe("unknown");
  });
});
