import { openLines, type VersionFacts } from "./document-state";
import { type PackageCode, packageRow } from "./package-rows";

/**
 * Whether the company sees a version: its own always, the cluster's once it has been approved inside. What is
 * said inside while it is not stays there.
 */
export function isShown(code: PackageCode, version: Pick<VersionFacts, "approvals">): boolean {
  const row = packageRow(code);
  if (row.by === "company") return true;
  const returned = version.approvals.some(({ verdict }) => verdict === "returned");
  return !returned && openLines(row, version).length === 0;
}
