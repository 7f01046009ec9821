/** How many applications one proposal is made for. */
export const mostApplications = 20;

/** The field in which the experts of one application are ticked. */
export const expertsField = (applicationId: string) => `experts[${applicationId}]`;
