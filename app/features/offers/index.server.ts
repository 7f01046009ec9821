import "./answer/follow-answer.server";
import "./issue/issue-offer.server";
import "./letter/make-letters.server";
import "./agreement/agreement-files.server";
import "./agreement/follow-application.server";
import "./agreement/sign-agreement.server";
import "./agreement/start-agreement.server";
import "./agreement/register/register-participant.server";
import "./agreement/tasks/remind-of-tasks.server";

export { addVersion } from "./agreement/add-version.server";
export { getApplicantAgreement } from "./agreement/applicant-agreement.server";
export { findAgreementSummary } from "./agreement/find-summary.server";
export { judgeVersion } from "./agreement/judge-version.server";
export { listAgreements } from "./agreement/lists/list-agreements.server";
export { postApplicantAgreement, postStaffAgreement } from "./agreement/post-agreement.server";
export { recordHandover } from "./agreement/record-handover.server";
export { listRegister } from "./agreement/register/list-register.server";
export { registerFile } from "./agreement/register/register-file.server";
export { sendSigned } from "./agreement/send-signed.server";
export { getStaffAgreement } from "./agreement/staff-agreement.server";
export { writeComment } from "./agreement/write-comment.server";
export { askChange } from "./counter/ask-change.server";
export { takeUpChange } from "./counter/settle-counter.server";
export { beginDraft } from "./draft/begin-draft.server";
export { saveDraft } from "./draft/save-draft.server";
export { issueDraft } from "./issue/issue-draft.server";
export { serveOwnLetter, serveStaffLetter } from "./letter/serve-letter.server";
export { fillReport } from "./obligations/fill-report.server";
export { followObligations } from "./obligations/follow-obligations.server";
export { judgeReport } from "./obligations/judge-report.server";
export { listReporting } from "./obligations/list-reporting.server";
export {
  postApplicantReporting,
  postPeriod,
  postStaffReporting,
} from "./obligations/post-reporting.server";
export {
  getApplicantPeriod,
  getApplicantReporting,
  getStaffReporting,
} from "./obligations/views.server";
export { findOfferSummary, getApplicantOffer } from "./views/applicant-offer.server";
export { listOffers } from "./views/list-offers.server";
export { postApplicantOffer } from "./views/post-applicant-offer.server";
export { postStaffOffer } from "./views/post-staff-offer.server";
export { getStaffOffer } from "./views/staff-offer.server";
