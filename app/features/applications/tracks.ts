/** How an organisation takes part: under 160-ФЗ, as a tenant, or with its money. */
export const tracks = ["project_participant", "tenant_resident", "investor_partner"] as const;

export type Track = (typeof tracks)[number];
