/** What an applicant organisation is in law; the values are those of the field `org_kind`. */
export const organisationKinds = ["legal_entity", "sole_proprietor", "foreign_company"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a member may do in the organisation's name. */
export const memberRoles = ["owner", "editor", "viewer"] as const;
export type MemberRole = (typeof memberRoles)[number];

export function isMemberRole(value: unknown): value is MemberRole {
  return memberRoles.some((role) => role === value);
}
