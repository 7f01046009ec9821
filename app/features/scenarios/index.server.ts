export { readCandidates } from "./candidates/read-candidates.server";
