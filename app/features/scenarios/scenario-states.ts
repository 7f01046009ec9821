export const scenarioStates = ["open", "frozen", "applied"] as const;
export type ScenarioState = (typeof scenarioStates)[number];

/** How many applications a scenario is about, and how many units it gives to one phase, at most. */
export const mostCandidates = 50;
export const mostUnits = 12;

export const nameLength = 120;
export const noteLength = 2000;
