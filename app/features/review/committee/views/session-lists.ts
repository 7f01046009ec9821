export const sessionLists = ["coming", "held"] as const;
export type SessionList = (typeof sessionLists)[number];
