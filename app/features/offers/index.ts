export { agreementReaders } from "./agreement/access";
export { ApplicantAgreementPage } from "./agreement/components/applicant-agreement-page";
export { StaffAgreementPage } from "./agreement/components/staff-agreement-page";
export { type OfferTerms, offerTermsSchema } from "./terms";
