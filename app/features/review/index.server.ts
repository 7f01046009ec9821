import "./assignments/follow-bars.server";
import "./assignments/follow-stage.server";
import "./assignments/send-reminders.server";

export { answerInvitation } from "./assignments/answer-invitation.server";
export { inviteExperts } from "./assignments/invite-experts.server";
export {
  getOwnAssignment,
  listOwnAssignments,
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
export { postRules } from "./rules/changes/post-rules.server";
export { getRulesOverview, getRulesPage } from "./rules/rules-page.server";
export { getStaffScores } from "./scores/staff-scores.server";

import "./conflicts/look-again.server";

export { getApplicationConflicts } from "./conflicts/application-conflicts.server";
export { getTiesOwner, listAffiliations } from "./conflicts/keep-affiliations.server";
export { listFindings, parseFindingsFilter } from "./conflicts/list-findings.server";
export { postFinding } from "./conflicts/post-findings.server";
export { postTies } from "./conflicts/post-ties.server";

import "./screening/next-version.server";
import "./technical/next-version.server";

export { listApplicantLetters } from "./committee/letters/applicant-letters.server";
export { listHeld } from "./committee/letters/list-held.server";
export { previewLetter } from "./committee/letters/preview-letter.server";
export { signMinutes } from "./committee/minutes/sign-minutes.server";
export { postStaffStep } from "./committee/posts/post-decision.server";
export { asksForRow, postItem } from "./committee/posts/post-item.server";
export { postLetter, postLetters } from "./committee/posts/post-letters.server";
export { postPlan, postSession } from "./committee/posts/post-session.server";
export { serveSessionPrint } from "./committee/prints/find-print.server";
export { listCandidates } from "./committee/sessions/seat-people.server";
export {
  announcedStep,
  getApplicationDecision,
} from "./committee/views/application-decision.server";
export { getItemView } from "./committee/views/item-view.server";
export { listSessions } from "./committee/views/list-sessions.server";
export { getMinutesView } from "./committee/views/minutes-view.server";
export { getSessionComparison } from "./committee/views/session-comparison.server";
export { getSessionView } from "./committee/views/session-view.server";
export { addCandidate } from "./compare/add-candidate.server";
export { exportComparison, getComparePage } from "./compare/compare-page.server";

export { postScreening } from "./screening/post-screening.server";
export { getScreeningPage } from "./screening/screening-page.server";
export { getScreeningSummary } from "./screening/screening-summary.server";
export { postSheet } from "./technical/post-sheet.server";
export { getSheetPage } from "./technical/sheet-page.server";
export { getTechnicalSummary } from "./technical/technical-summary.server";

import "./committee/prints/make-prints.server";

import "./conditions/follow-application.server";
import "./conditions/proof-files.server";
import "./conditions/remind-of-conditions.server";

export {
  findConditionsSummary,
  getApplicantConditions,
} from "./conditions/applicant-conditions.server";
export { readConditionTexts } from "./conditions/condition-texts.server";
export { getConditionsWork, listConditions } from "./conditions/list-conditions.server";
export { postCondition } from "./conditions/post-condition.server";
export { postProof } from "./conditions/post-proof.server";
export { getStaffConditions } from "./conditions/staff-conditions.server";
