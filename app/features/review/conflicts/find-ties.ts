import { namesCompany, sameCompany } from "./company-names";
import type { ConflictKind } from "./conflict-kinds";
import { ownDomain, sameDomain } from "./mail-domains";
import { namedFields } from "./named-fields";
import { namesPerson } from "./person-names";

/** Rules by which a tie is found; messages `bases.<code>` of `review-conflicts`. */
export const bases = [
  "member",
  "invited",
  "member_inn",
  "member_name",
  "affiliation_inn",
  "affiliation_name",
  "affiliation_named",
  "affiliation_domain",
  "own_address",
  "own_domain",
  "named",
] as const;
export type Basis = (typeof bases)[number];

/** A tie as the data shows it: by which rule, and what coincides. */
export type FoundTie = { kind: ConflictKind; basis: Basis; detail: string };

type Company = { id: string; name: string; inn: string | null };

/** Everything by which an application can be tied to a person. */
export type ApplicationTraces = {
  organisation: Company;
  /** of the newest submitted version; texts alone */
  answers: Readonly<Record<string, string>>;
  /** addresses of all members, confirmed or not */
  members: readonly string[];
  /** addresses ever invited into the organisation */
  invited: readonly string[];
};

export type Affiliation = {
  kind: ConflictKind;
  organisationName: string;
  inn: string | null;
  emailDomain: string | null;
  /** YYYY-MM-DD; null while it lasts */
  until: string | null;
};

/** Everything by which a person can be tied to an application. */
export type PersonTraces = {
  fullName: string;
  email: string;
  affiliations: readonly Affiliation[];
  memberships: readonly Company[];
};

/** For so many years a tie that has ended still counts. */
export const countsYears = 3;

/** Every tie between a person and an application that the data shows on a day (YYYY-MM-DD), each once. */
export function findTies(
  application: ApplicationTraces,
  person: PersonTraces,
  today: string,
): FoundTie[] {
  const found = [
    ...byMembership(application, person),
    ...person.affiliations
      .filter(({ until }) => until === null || stillCounts(until, today))
      .flatMap((one) => byAffiliation(application, one)),
    ...byAddress(application, person),
    ...byName(application, person),
  ];
  const different = new Map(found.map((tie) => [`${tie.basis} ${tie.detail}`, tie]));
  return [...different.values()];
}

function stillCounts(until: string, today: string): boolean {
  const [year = "", rest = ""] = [until.slice(0, 4), until.slice(4)];
  return `${Number(year) + countsYears}${rest}` >= today;
}

function byMembership({ organisation }: ApplicationTraces, { memberships }: PersonTraces) {
  return memberships.flatMap((own): FoundTie[] => {
    const kind = "employment";
    if (own.id === organisation.id) return [{ kind, basis: "member", detail: organisation.name }];
    if (own.inn !== null && own.inn === organisation.inn) {
      return [{ kind, basis: "member_inn", detail: own.inn }];
    }
    if (sameCompany(own.name, organisation.name)) {
      return [{ kind, basis: "member_name", detail: own.name }];
    }
    return [];
  });
}

function byAffiliation(application: ApplicationTraces, tie: Affiliation): FoundTie[] {
  const { organisation, answers } = application;
  const { kind, organisationName, inn } = tie;
  const found: FoundTie[] = [];
  if (inn !== null && inn === organisation.inn) {
    found.push({ kind, basis: "affiliation_inn", detail: inn });
  }
  const called = [organisation.name, answers.org_name, answers.org_name_en];
  if (called.some((name) => name && sameCompany(name, organisationName))) {
    found.push({ kind, basis: "affiliation_name", detail: organisationName });
  }
  for (const { code, holds } of namedFields) {
    const text = answers[code];
    if (!text || holds === "email" || holds === "site" || code.startsWith("org_name")) continue;
    const numbered = inn !== null && numbersIn(text).includes(inn);
    if (numbered || namesCompany(text, organisationName)) {
      found.push({ kind, basis: "affiliation_named", detail: `${code}: ${organisationName}` });
    }
  }
  const domain = tie.emailDomain && ownDomain(`@${tie.emailDomain}`);
  if (domain && domainsOf(application).some((one) => sameDomain(one, domain))) {
    found.push({ kind, basis: "affiliation_domain", detail: domain });
  }
  return found;
}

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

function byAddress(application: ApplicationTraces, person: PersonTraces): FoundTie[] {
  const kind = "employment";
  const email = person.email.toLowerCase();
  const has = (addresses: readonly string[]) =>
    addresses.some((one) => one.toLowerCase() === email);
  const found: FoundTie[] = [];
  if (has(application.invited)) found.push({ kind, basis: "invited", detail: email });
  if (has(answersHolding(application, "email"))) {
    found.push({ kind, basis: "own_address", detail: email });
  }
  const domain = ownDomain(email);
  if (domain && domainsOf(application).some((one) => sameDomain(one, domain))) {
    found.push({ kind, basis: "own_domain", detail: domain });
  }
  return found;
}

function byName({ answers }: ApplicationTraces, { fullName }: PersonTraces): FoundTie[] {
  return namedFields.flatMap(({ code, holds, kind }): FoundTie[] => {
    const text = answers[code];
    if (!text || (holds !== "person" && holds !== "text") || !namesPerson(text, fullName))
      return [];
    return [{ kind, basis: "named", detail: `${code}: ${fullName}` }];
  });
}

function answersHolding({ answers }: ApplicationTraces, kind: "email" | "site"): string[] {
  return namedFields
    .filter(({ holds }) => holds === kind)
    .flatMap(({ code }) => answers[code] || []);
}

function domainsOf(application: ApplicationTraces): string[] {
  const { members, invited } = application;
  const addresses = [...members, ...invited, ...answersHolding(application, "email")];
  const all = [...addresses, ...answersHolding(application, "site")].map(ownDomain);
  return [...new Set(all.filter((one) => one !== null))];
}
