import "./assignments/follow-stage.server";
import "./assignments/send-reminders.server";

export { answerInvitation } from "./assignments/answer-invitation.server";
export { inviteExperts } from "./assignments/invite-experts.server";
export { openRound, type Round } from "./assignments/open-round.server";
