import type { Track } from "~/features/applications";
import type { OfferTerms } from "../terms";
import type { ApprovalLine } from "./approval-lines";

export type Side = "cluster" | "company";

type Row = {
  /** whose agreement needs it; what is not named here needs nothing */
  needed: {
    tracks?: readonly Track[];
    tenancies?: readonly OfferTerms["tenancy"][];
    /** a part of the terms that is not empty */
    terms?: "units" | "promises";
  };
  /** who puts it into the package */
  by: Side;
  /** who approves each of its versions inside the cluster */
  approvals: readonly ApprovalLine[];
  /** nobody approves what they have put in themselves */
  fourEyes: boolean;
  /** both sides sign it */
  signed: boolean;
};

/** The documents of an agreement, in the order of the package. */
export const packageRows = {
  project_agreement: {
    needed: { tracks: ["project_participant"] },
    by: "cluster",
    approvals: ["legal", "leasing", "finance"],
    fourEyes: true,
    signed: true,
  },
  lease: {
    needed: { tenancies: ["lease"] },
    by: "cluster",
    approvals: ["legal", "leasing", "finance"],
    fourEyes: true,
    signed: true,
  },
  build_to_suit: {
    needed: { tenancies: ["bts"] },
    by: "cluster",
    approvals: ["legal", "leasing", "engineering", "finance"],
    fourEyes: true,
    signed: true,
  },
  land_lease: {
    needed: { tenancies: ["land"] },
    by: "cluster",
    approvals: ["legal", "leasing", "finance"],
    fourEyes: true,
    signed: true,
  },
  co_investment: {
    needed: { tenancies: ["co_invest"] },
    by: "cluster",
    approvals: ["legal", "finance"],
    fourEyes: true,
    signed: true,
  },
  annex_space: {
    needed: { terms: "units" },
    by: "cluster",
    approvals: ["leasing", "engineering"],
    fourEyes: true,
    signed: true,
  },
  annex_promises: {
    needed: { terms: "promises" },
    by: "cluster",
    approvals: ["leasing", "finance"],
    fourEyes: true,
    signed: true,
  },
  signatory: {
    needed: {},
    by: "company",
    approvals: ["legal"],
    fourEyes: true,
    signed: false,
  },
  corporate_approval: {
    needed: {},
    by: "company",
    approvals: ["legal"],
    fourEyes: true,
    signed: false,
  },
  bank_details: {
    needed: {},
    by: "company",
    approvals: ["finance"],
    fourEyes: true,
    signed: false,
  },
} as const satisfies Record<string, Row>;

export type PackageCode = keyof typeof packageRows;
export type PackageRow = Row;

export const packageCodes = Object.keys(packageRows) as PackageCode[];

export const isPackageCode = (code: string): code is PackageCode =>
  Object.hasOwn(packageRows, code);

export function packageRow(code: PackageCode): Row {
  return packageRows[code];
}

/** The documents that an agreement on these terms needs, in order. */
export function packageOf(
  track: Track,
  terms: Pick<OfferTerms, "tenancy" | "units" | "promises">,
): PackageCode[] {
  return packageCodes.filter((code) => {
    const { tracks, tenancies, terms: part } = packageRow(code).needed;
    return (
      (tracks?.includes(track) ?? true) &&
      (tenancies?.includes(terms.tenancy) ?? true) &&
      (part === undefined || terms[part].length > 0)
    );
  });
}
