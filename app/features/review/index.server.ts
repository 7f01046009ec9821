import "./assignments/follow-stage.server";
import "./assignments/send-reminders.server";

export { answerInvitation } from "./assignments/answer-invitation.server";
export { inviteExperts } from "./assignments/invite-experts.server";
export { openRound, type Round } from "./assignments/open-round.server";
export {
  getOwnAssignment,
  listOwnAssignments,
  type OwnAssignment,
} from "./assignments/own-assignments.server";
export { postAnswer } from "./assignments/post-answer.server";
export { postReviews } from "./assignments/post-reviews.server";
export { getReviewsPage } from "./assignments/reviews-page.server";
export { postReopening } from "./bulletins/post-reopening.server";
export { postReview } from "./bulletins/post-review.server";
export { reopenBulletin } from "./bulletins/reopen-bulletin.server";
export { getReviewPage } from "./bulletins/review-page.server";
export { saveBulletin } from "./bulletins/save-bulletin.server";
export { submitBulletin } from "./bulletins/submit-bulletin.server";
export { saveConclusion } from "./conclusion/save-conclusion.server";
export { signConclusion } from "./conclusion/sign-conclusion.server";
export { getExpertProfile, listExperts } from "./experts/expert-profile.server";
export { getExpertsWork } from "./experts/experts-work.server";
export { postProfile } from "./experts/post-profile.server";
export { saveProfile } from "./experts/save-profile.server";
export { getAssignPage, idsOf } from "./proposal/assign-page.server";
export { listLacking } from "./proposal/lacking.server";
export { postProposal } from "./proposal/post-proposal.server";
export { changeRules } from "./rules/changes/change-rules.server";
export { postRules } from "./rules/changes/post-rules.server";
export { getRulesOverview, getRulesPage } from "./rules/rules-page.server";
export { getStaffScores } from "./scores/staff-scores.server";

import "./screening/next-version.server";
import "./technical/next-version.server";

export { addCandidate } from "./compare/add-candidate.server";
export { exportComparison, getComparePage } from "./compare/compare-page.server";
export { getComparison } from "./compare/get-comparison.server";
export { postScreening } from "./screening/post-screening.server";
export { getScreeningPage } from "./screening/screening-page.server";
export { getScreeningSummary } from "./screening/screening-summary.server";
export { postSheet } from "./technical/post-sheet.server";
export { getSheetPage } from "./technical/sheet-page.server";
export { getTechnicalSummary } from "./technical/technical-summary.server";
