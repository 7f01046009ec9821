export { agreementReaders, registerReaders } from "./agreement/access";
export { AgreementCard } from "./agreement/components/agreement-card";
export { AgreementsListPage } from "./agreement/components/agreements-list-page";
export { ApplicantAgreementPage } from "./agreement/components/applicant-agreement-page";
export { RegisterPage } from "./agreement/components/register-page";
export { StaffAgreementPage } from "./agreement/components/staff-agreement-page";
export { parseAgreementsQuery } from "./agreement/lists/agreements-query";
export { parseRegisterQuery } from "./agreement/register/register-query";
export { type OfferTerms, offerTermsSchema } from "./terms";
