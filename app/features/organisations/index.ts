export { checkBik, checkCorrespondentAccount, checkSettlementAccount } from "./identifiers/bank";
export { checkCountry, countryCodes, countryName, countryOptions } from "./identifiers/country";
export {
  checkIdentity,
  type IdentityInput,
  identityKey,
  type OrganisationIdentity,
  type RegistrationNumberCheck,
} from "./identifiers/identity";
export { checkInn } from "./identifiers/inn";
export { checkKpp } from "./identifiers/kpp";
export { checkKzBin } from "./identifiers/kz-bin";
export { checkLei } from "./identifiers/lei";
export { normaliseIdentifier } from "./identifiers/normalise";
export { checkOgrn, checkOgrnip } from "./identifiers/ogrn";
export { checkOkved } from "./identifiers/okved";
export { type MemberRole, memberRoles, type OrganisationKind, organisationKinds } from "./kinds";
