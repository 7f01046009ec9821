import "./assignments/follow-stage.server";
import "./assignments/send-reminders.server";

export { answerInvitation } from "./assignments/answer-invitation.server";
export { inviteExperts } from "./assignments/invite-experts.server";
export { openRound, type Round } from "./assignments/open-round.server";
export { changeRules } from "./rules/changes/change-rules.server";
export { postRules } from "./rules/changes/post-rules.server";
export { getRulesOverview, getRulesPage } from "./rules/rules-page.server";
