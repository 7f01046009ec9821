import "./answer/follow-answer.server";
import "./issue/issue-offer.server";
import "./letter/make-letters.server";

export { askChange } from "./counter/ask-change.server";
export { takeUpChange } from "./counter/settle-counter.server";
export { beginDraft } from "./draft/begin-draft.server";
export { saveDraft } from "./draft/save-draft.server";
export { issueDraft } from "./issue/issue-draft.server";
export { serveOwnLetter, serveStaffLetter } from "./letter/serve-letter.server";
export { findOfferSummary, getApplicantOffer } from "./views/applicant-offer.server";
export { listOffers } from "./views/list-offers.server";
export { postApplicantOffer } from "./views/post-applicant-offer.server";
export { postStaffOffer } from "./views/post-staff-offer.server";
export { getStaffOffer } from "./views/staff-offer.server";
