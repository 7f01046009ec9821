import type { ConflictKind } from "./conflict-kinds";

/** What an answer can name: a company by its name alone, people and companies in a free text, an address. */
export type Naming = "company" | "person" | "text" | "email" | "site";

type NamedField = { code: string; holds: Naming; kind: ConflictKind };

/** The answers that name those who stand behind an application, and how whoever is named is tied to it. */
export const namedFields: readonly NamedField[] = [
  { code: "org_name", holds: "company", kind: "employment" },
  { code: "org_name_en", holds: "company", kind: "employment" },
  { code: "website", holds: "site", kind: "employment" },
  { code: "head_name", holds: "person", kind: "employment" },
  { code: "contact_name", holds: "person", kind: "employment" },
  { code: "contact2_name", holds: "person", kind: "employment" },
  { code: "contact_email", holds: "email", kind: "employment" },
  { code: "contact2_email", holds: "email", kind: "employment" },
  { code: "team", holds: "text", kind: "employment" },
  { code: "beneficial_owners", holds: "text", kind: "ownership" },
  { code: "holders_over_25", holds: "text", kind: "ownership" },
  { code: "fund_name", holds: "company", kind: "ownership" },
  { code: "source_of_funds", holds: "text", kind: "funding" },
  { code: "co_investors", holds: "text", kind: "funding" },
  { code: "partners", holds: "text", kind: "joint_work" },
  { code: "operator_name", holds: "company", kind: "joint_work" },
  { code: "tenants", holds: "text", kind: "joint_work" },
  { code: "key_customers", holds: "text", kind: "joint_work" },
  { code: "ip_notes", holds: "text", kind: "joint_work" },
  { code: "related_details", holds: "text", kind: "family" },
];
