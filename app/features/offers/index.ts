export { type OfferTerms, offerTermsSchema } from "./terms";
