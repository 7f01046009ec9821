import "./assignments/follow-stage.server";
import "./assignments/send-reminders.server";

export { answerInvitation } from "./assignments/answer-invitation.server";
export { inviteExperts } from "./assignments/invite-experts.server";
export { openRound, type Round } from "./assignments/open-round.server";
export { postReview } from "./bulletins/post-review.server";
export { reopenBulletin } from "./bulletins/reopen-bulletin.server";
export { getReviewPage } from "./bulletins/review-page.server";
export { saveBulletin } from "./bulletins/save-bulletin.server";
export { submitBulletin } from "./bulletins/submit-bulletin.server";
export { saveConclusion } from "./conclusion/save-conclusion.server";
export { signConclusion } from "./conclusion/sign-conclusion.server";
export { getStaffScores } from "./scores/staff-scores.server";
