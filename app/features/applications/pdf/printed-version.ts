import type { Locale } from "~/platform/i18n";
import type { VersionDiff } from "../clarifications/read-diff.server";
import type { ApplicantType, Gap, Issue, Values } from "../form/types";
import type { Track } from "../tracks";

/** A document as it lay in its slot when the version was submitted. */
export type PrintedDocument = {
  slot: string;
  fileName: string;
  version: number;
  sizeBytes: number;
  sha256: string;
  issuedOn: string | null;
  expiresOn: string | null;
};

/** Everything that the printed forms of one submitted version say; nothing in it ever changes. */
export type PrintedVersion = {
  applicationId: string;
  number: string;
  title: string;
  applicantType: ApplicantType;
  track: Track;
  organisation: {
    name: string;
    inn: string | null;
    kpp: string | null;
    ogrn: string | null;
    lei: string | null;
    registrationNumber: string | null;
  };
  version: number;
  formVersion: string;
  contentHash: string;
  submittedBy: string;
  submittedAt: Date;
  /** Until when the cluster meant to take its next step, as told on that day. */
  dueAt: Date | null;
  values: Values;
  warnings: readonly Issue[];
  gaps: readonly Gap[];
  documents: readonly PrintedDocument[];
  /** What changed against the version before, in each language; null for the first version. */
  diffs: Readonly<Record<Locale, VersionDiff | null>> | null;
  /** The application's page in the portal. */
  address: string;
};
