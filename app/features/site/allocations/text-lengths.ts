/** How many characters a recorded waiver and a reason may have. */
export const waiverLength = { least: 20, most: 1000 } as const;
export const reasonLength = { least: 3, most: 1000 } as const;
