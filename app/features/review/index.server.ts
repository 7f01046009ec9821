import "./conflicts/look-again.server";

export { getApplicationConflicts } from "./conflicts/application-conflicts.server";
export { onBarred } from "./conflicts/bar-reader.server";
export { declareConflict } from "./conflicts/declare-conflict.server";
export { findConflicts } from "./conflicts/find-conflicts.server";
export { getTiesOwner, listAffiliations } from "./conflicts/keep-affiliations.server";
export { listFindings, parseFindingsFilter } from "./conflicts/list-findings.server";
export { postFinding } from "./conflicts/post-findings.server";
export { postTies } from "./conflicts/post-ties.server";
