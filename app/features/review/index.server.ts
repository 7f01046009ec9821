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
export { getSessionView } from "./committee/views/session-view.server";

import "./committee/prints/make-prints.server";
