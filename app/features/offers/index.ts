export { offerReaders } from "./access";
export { ApplicantOfferPage } from "./components/applicant-offer-page";
export { OfferSummaryCard } from "./components/offer-summary-card";
export { OffersListPage } from "./components/offers-list-page";
export { StaffOfferPage } from "./components/staff-offer-page";
export type { OfferTerms } from "./terms";
export { parseOffersQuery } from "./views/offers-query";
