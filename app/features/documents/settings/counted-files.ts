/** Files that wait are counted up to here; beyond it a person reads "more than". */
export const countedFiles = 1_000;
