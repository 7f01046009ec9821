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
export { getExpertProfile, listExperts } from "./experts/expert-profile.server";
export { getExpertsWork } from "./experts/experts-work.server";
export { postProfile } from "./experts/post-profile.server";
export { saveProfile } from "./experts/save-profile.server";
export { getAssignPage, idsOf } from "./proposal/assign-page.server";
export { listLacking } from "./proposal/lacking.server";
export { postProposal } from "./proposal/post-proposal.server";
