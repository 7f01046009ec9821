import enAccounts from "./en/accounts.json";
import enAgreements from "./en/agreements.json";
import enApplications from "./en/applications.json";
import enClarifications from "./en/clarifications.json";
import enDocuments from "./en/documents.json";
import enErrors from "./en/errors.json";
import enForm from "./en/form.json";
import enMessages from "./en/messages.json";
import enNotifications from "./en/notifications.json";
import enObligations from "./en/obligations.json";
import enOffers from "./en/offers.json";
import enOrganisations from "./en/organisations.json";
import enPdf from "./en/pdf.json";
import enPublic from "./en/public.json";
import enReviewCommittee from "./en/review-committee.json";
import enReviewCompare from "./en/review-compare.json";
import enReviewConditions from "./en/review-conditions.json";
import enReviewConflicts from "./en/review-conflicts.json";
import enReviewExperts from "./en/review-experts.json";
import enReviewLetter from "./en/review-letter.json";
import enReviewRules from "./en/review-rules.json";
import enReviewScoring from "./en/review-scoring.json";
import enReviewScreening from "./en/review-screening.json";
import enReviewTechnical from "./en/review-technical.json";
import enScenarios from "./en/scenarios.json";
import enScenariosOptimiser from "./en/scenarios-optimiser.json";
import enSiteAllocations from "./en/site-allocations.json";
import enSiteDivision from "./en/site-division.json";
import enSiteFit from "./en/site-fit.json";
import enSiteInventory from "./en/site-inventory.json";
import enSiteLoads from "./en/site-loads.json";
import enSitePlan from "./en/site-plan.json";
import enSiteRules from "./en/site-rules.json";
import enStaff from "./en/staff.json";
import enUi from "./en/ui.json";
import ruAccounts from "./ru/accounts.json";
import ruAgreements from "./ru/agreements.json";
import ruApplications from "./ru/applications.json";
import ruClarifications from "./ru/clarifications.json";
import ruDocuments from "./ru/documents.json";
import ruErrors from "./ru/errors.json";
import ruForm from "./ru/form.json";
import ruMessages from "./ru/messages.json";
import ruNotifications from "./ru/notifications.json";
import ruObligations from "./ru/obligations.json";
import ruOffers from "./ru/offers.json";
import ruOrganisations from "./ru/organisations.json";
import ruPdf from "./ru/pdf.json";
import ruPublic from "./ru/public.json";
import ruReviewCommittee from "./ru/review-committee.json";
import ruReviewCompare from "./ru/review-compare.json";
import ruReviewConditions from "./ru/review-conditions.json";
import ruReviewConflicts from "./ru/review-conflicts.json";
import ruReviewExperts from "./ru/review-experts.json";
import ruReviewLetter from "./ru/review-letter.json";
import ruReviewRules from "./ru/review-rules.json";
import ruReviewScoring from "./ru/review-scoring.json";
import ruReviewScreening from "./ru/review-screening.json";
import ruReviewTechnical from "./ru/review-technical.json";
import ruScenarios from "./ru/scenarios.json";
import ruScenariosOptimiser from "./ru/scenarios-optimiser.json";
import ruSiteAllocations from "./ru/site-allocations.json";
import ruSiteDivision from "./ru/site-division.json";
import ruSiteFit from "./ru/site-fit.json";
import ruSiteInventory from "./ru/site-inventory.json";
import ruSiteLoads from "./ru/site-loads.json";
import ruSitePlan from "./ru/site-plan.json";
import ruSiteRules from "./ru/site-rules.json";
import ruStaff from "./ru/staff.json";
import ruUi from "./ru/ui.json";

const ru = {
  accounts: ruAccounts,
  agreements: ruAgreements,
  applications: ruApplications,
  clarifications: ruClarifications,
  documents: ruDocuments,
  errors: ruErrors,
  form: ruForm,
  messages: ruMessages,
  notifications: ruNotifications,
  offers: ruOffers,
  obligations: ruObligations,
  organisations: ruOrganisations,
  pdf: ruPdf,
  public: ruPublic,
  "review-scoring": ruReviewScoring,
  "review-experts": ruReviewExperts,
  "review-conflicts": ruReviewConflicts,
  "review-screening": ruReviewScreening,
  "review-technical": ruReviewTechnical,
  "review-committee": ruReviewCommittee,
  "review-letter": ruReviewLetter,
  "review-compare": ruReviewCompare,
  "review-rules": ruReviewRules,
  "review-conditions": ruReviewConditions,
  "site-inventory": ruSiteInventory,
  "site-plan": ruSitePlan,
  "site-allocations": ruSiteAllocations,
  "site-division": ruSiteDivision,
  "site-fit": ruSiteFit,
  "site-loads": ruSiteLoads,
  "site-rules": ruSiteRules,
  scenarios: ruScenarios,
  "scenarios-optimiser": ruScenariosOptimiser,
  staff: ruStaff,
  ui: ruUi,
};

const en = {
  accounts: enAccounts,
  agreements: enAgreements,
  applications: enApplications,
  clarifications: enClarifications,
  documents: enDocuments,
  errors: enErrors,
  form: enForm,
  messages: enMessages,
  notifications: enNotifications,
  offers: enOffers,
  obligations: enObligations,
  organisations: enOrganisations,
  pdf: enPdf,
  public: enPublic,
  "review-scoring": enReviewScoring,
  "review-experts": enReviewExperts,
  "review-conflicts": enReviewConflicts,
  "review-screening": enReviewScreening,
  "review-technical": enReviewTechnical,
  "review-committee": enReviewCommittee,
  "review-letter": enReviewLetter,
  "review-compare": enReviewCompare,
  "review-rules": enReviewRules,
  "review-conditions": enReviewConditions,
  "site-inventory": enSiteInventory,
  "site-plan": enSitePlan,
  "site-allocations": enSiteAllocations,
  "site-division": enSiteDivision,
  "site-fit": enSiteFit,
  "site-loads": enSiteLoads,
  "site-rules": enSiteRules,
  scenarios: enScenarios,
  "scenarios-optimiser": enScenariosOptimiser,
  staff: enStaff,
  ui: enUi,
};

/** All messages, for the server. A browser loads only the files its page names. */
export const messages = { ru, en };
